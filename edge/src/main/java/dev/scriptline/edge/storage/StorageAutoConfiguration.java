package dev.scriptline.edge.storage;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** For services that have a database. */
@AutoConfiguration
@ConditionalOnClass({DataAccessException.class, TransactionException.class})
@Import(StorageProblems.class)
public class StorageAutoConfiguration {}
