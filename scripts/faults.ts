import { parseArgs } from 'node:util';
import { differences } from '../test/faults/outcome.ts';
import { tell } from '../test/faults/story.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, help: { type: 'boolean', default: false } },
});
if (values.help || !/^[1-9]\d{0,3}$/.test(values.kills)) {
  console.log(
    'npm run faults [-- --kills 100]: kills a server that writes and works, and compares with one in peace.',
  );
  process.exit(values.help ? 0 : 1);
}
const kills = Number(values.kills);
// About as much to do as the kills take up.
const size = { participants: 6 * kills, opportunities: 20 };
const undisturbed = await tell(size);
console.log(
  `Left in peace: ${undisturbed.outcome.matches.length} matches, ${undisturbed.outcome.notices.length} notices.`,
);
const disturbed = await tell(size, kills);
const wrong = differences(undisturbed.outcome, disturbed.outcome);
for (const sentence of wrong) console.log(sentence);
const { acknowledged, matches, notices } = disturbed.outcome;
console.log(
  `${disturbed.kills} kills, ${disturbed.repeats} requests sent again: ${wrong.length} differences among ${acknowledged.size} acknowledged records, ${matches.length} matches and ${notices.length} notices.`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
