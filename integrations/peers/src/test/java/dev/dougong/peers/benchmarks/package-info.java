/** What an evaluation costs, beside other FEEL engines and beside code written by hand. */
package dev.dougong.peers.benchmarks;
