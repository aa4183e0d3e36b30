package dev.scriptline.ingest.signature;

/** What the signature says about a body: the platform's word, or why not. */
public sealed interface Verification permits VerifiedCallback, SignatureRefusal {}
