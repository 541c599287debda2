package dev.dougong.compiler;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worked example of a provision. Examples are checked when the rules are built and are not part
 * of the compiled form.
 *
 * @param provision the id of the provision
 * @param reading the alternative reading it is computed under; empty for the reading taken
 * @param in the facts
 * @param out the outputs it checks
 * @param why what it shows
 * @param file the file it stands in
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Example(
    String provision,
    String reading,
    Map<String, @Nullable Object> in,
    Map<String, @Nullable Object> out,
    String why,
    String file,
    int line,
    int column) {}
