// Plain JavaScript on purpose: an older Node must reach the sentence below, not a syntax error. For the same
// reason nothing that is imported beside it may be younger than that Node, down to the names it exports.

/** Ends the process with a sentence when this Node is too old; `command` runs the program with the right one. */
export function needNode(command) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  console.error(
    `buyergraph needs Node 22.18 or later and this is ${process.versions.node}. ` +
      `Run it through npm (${command}), which uses the Node of the package, or install a newer Node.`,
  );
  process.exit(1);
}
