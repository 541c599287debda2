/**
 * Score tables: demonstration bases and projects, and the yearly assessment of cities and counties.
 *
 * <pre>{@code
 * ScoreCard card = Scores.standard().score(ScoreTable.HANGZHOU_BUILDING_PROJECT, project);
 * card.openItems();
 * }</pre>
 */
@NullMarked
package dev.dougong.calculators.scoring;

import org.jspecify.annotations.NullMarked;
