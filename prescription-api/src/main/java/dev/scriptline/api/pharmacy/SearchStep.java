package dev.scriptline.api.pharmacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One way to match, as a statement along an index; in the order of rank. A word has a condition of
 * its own, because an index cannot serve a condition over a list of words.
 */
enum SearchStep {
  /** The name is what was typed, or begins so. */
  NAME {
    @Override
    String matches(int words) {
      return """
      from pharmacy where region = :region and search_name like :beginning
      order by search_name <> :name, closed, search_name, city, id limit :limit
      """;
    }
  },

  /** Every word typed is a word of the pharmacy's. */
  WORDS {
    @Override
    String matches(int words) {
      return each(words, "search_text like :whole%d"::formatted);
    }
  },

  /** Every word typed begins a word of the pharmacy's. */
  BEGINNINGS {
    @Override
    String matches(int words) {
      return each(words, "search_text like :begun%d"::formatted);
    }
  },

  /**
   * Every word typed is like some part; the most alike first, and of these the name that is. So
   * many are compared at most that even a misspelt "pharmacy" is answered quickly.
   */
  LIKENESS {
    @Override
    String matches(int words) {
      return """
      from (
        select *, (
          select sum(word_similarity(word, search_text)) from unnest(:words) as word) as likeness
        from (select * from pharmacy where region = :region and %s limit 400) as similar_one)
      order by likeness desc, similarity(search_name, :name) desc, closed, search_name, city, id
      limit :limit
      """
          .formatted(conditions(words, ":word%d <%% search_text"::formatted));
    }
  };

  /** The rest of a select, from its {@code from} on. */
  abstract String matches(int words);

  /** What the statements refer to. Words are folded: none holds what a pattern would mean. */
  static Map<String, Object> parameters(List<String> words) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String name = String.join(" ", words);
    parameters.put("name", name);
    parameters.put("beginning", name + "%");
    parameters.put("words", words.toArray(String[]::new));
    for (int index = 0; index < words.size(); index++) {
      String word = words.get(index);
      parameters.put("whole" + index, "%% %s %%".formatted(word));
      parameters.put("begun" + index, "%% %s%%".formatted(word));
      parameters.put("word" + index, word);
    }
    return parameters;
  }

  private static String each(int words, IntFunction<String> condition) {
    return """
    from pharmacy where region = :region and %s
    order by closed, search_name, city, id limit :limit
    """
        .formatted(conditions(words, condition));
  }

  private static String conditions(int words, IntFunction<String> condition) {
    return IntStream.range(0, words).mapToObj(condition).collect(Collectors.joining(" and "));
  }
}
