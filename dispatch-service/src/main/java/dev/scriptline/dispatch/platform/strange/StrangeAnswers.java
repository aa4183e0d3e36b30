package dev.scriptline.dispatch.platform.strange;

import dev.scriptline.dispatch.outcome.AnswerShape;

/** Takes note of answers to questions that nobody could read; an issue keeps its own. */
@FunctionalInterface
public interface StrangeAnswers {

  /**
   * Takes note, without fail.
   *
   * @param call what was asked: {@code token}, {@code login}, {@code look-up}, {@code contacts},
   *     {@code void}
   */
  void note(String call, AnswerShape shape);
}
