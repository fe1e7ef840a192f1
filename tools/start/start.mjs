// @ts-check
// Runs before anything is installed, on whatever Node is there: nothing newer than dynamic import before the check.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Ischia needs Node 20.19 or newer; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
import('./run.mjs').then((run) => run.main());
