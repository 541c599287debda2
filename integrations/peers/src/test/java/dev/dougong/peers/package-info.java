/** Apache KIE FEEL and Camunda FEEL, asked the same questions as Dougong. */
package dev.dougong.peers;
