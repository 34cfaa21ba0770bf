import { expect } from 'chai';
import { limits } from '../../config/limits.ts';
import { createCsvReader } from '../../src/csv/open.ts';
import { Problem } from '../../src/domain/problem.ts';
import { contentOf } from '../../src/services/imports/content.ts';
import { people } from '../csv/files.ts';
import { longestStall } from '../support/stall.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const head = 'externalId,displayName,experienceText,lat\n';
const good = Array.from(
  { length: 49_000 },
  (_, at) => `p${at},Person ${at},"${'I baked bread, and rolls. '.repeat(7)}",53.8\n`,
).join('');

/** Megabytes each, as bad as they come. */
const files: Readonly<Record<string, Uint8Array>> = {
  'good rows': bytesOf(head + good),
  'rows of one letter': bytesOf(head + 'a\n'.repeat(4_990_000)),
  'empty lines': bytesOf(head + '\n'.repeat(2_000_000)),
  'rows of delimiters': bytesOf(head + ',,,\n'.repeat(1_000_000)),
  'one letter': bytesOf('a'.repeat(9_990_000)),
  'one letter behind a quotation mark': bytesOf(`${head}"${'a'.repeat(9_990_000)}`),
  'lines behind a quotation mark': bytesOf(`${head}p1,Ann,"${'a\n'.repeat(4_990_000)}`),
  'quotation marks that open': bytesOf(head + 'p1,Ann,"x\n'.repeat(990_000)),
  'the longest lines': bytesOf(`${head}${`p1,Ann,${'x'.repeat(limits.csv.line - 20)}\n`.repeat(39)}`),
  'lines of delimiters': bytesOf(`${head}${`${','.repeat(200_000)}\n`.repeat(49)}`),
  'doubled quotation marks': bytesOf(`${head}${`p1,Ann,"${'""'.repeat(100_000)}"\n`.repeat(49)}`),
  'letters of another encoding': new Uint8Array(9_990_000).fill(0xe9),
  'letters of two bytes': Uint8Array.from(Buffer.from(`\uFEFF${head}${good.slice(0, 4_900_000)}`, 'utf16le')),
};

/** Opens a file and reads all of it; how often others got their turn, and the most lines between two turns that gave a row. */
async function readAll(bytes: Uint8Array, pause: () => Promise<void>) {
  let turns = 0;
  let most = 0;
  let rows = 0;
  let since = 0;
  const giveWay = () => {
    turns += 1;
    since = 0;
    return pause();
  };
  try {
    const file = await createCsvReader(limits.csv, { ...limits.csvSlice, giveWay })(bytes, people);
    for await (const _ of file.records()) {
      rows += 1;
      since += 1;
      most = Math.max(most, since);
      // No more are read of a file that is sent.
      if (rows > limits.csv.rows) break;
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  return { turns, most, rows };
}

/** The most texts read off bytes, and letters spelled out of names, between two turns. */
async function mostBetweenTurns(work: (pause: () => Promise<void>) => Promise<unknown>) {
  const { decode } = TextDecoder.prototype;
  const { normalize } = String.prototype;
  const now = { decoded: 0, spelled: 0 };
  const most = { ...now };
  const note = () => {
    most.decoded = Math.max(most.decoded, now.decoded);
    most.spelled = Math.max(most.spelled, now.spelled);
  };
  TextDecoder.prototype.decode = function (...given) {
    now.decoded += 1;
    return decode.apply(this, given);
  };
  String.prototype.normalize = function (form?: string) {
    const spelled = normalize.call(this, form);
    now.spelled += spelled.length;
    return spelled;
  };
  try {
    await work(async () => {
      note();
      Object.assign(now, { decoded: 0, spelled: 0 });
    });
    note();
  } finally {
    Object.assign(TextDecoder.prototype, { decode });
    Object.assign(String.prototype, { normalize });
  }
  return most;
}

const atOnce = () => Promise.resolve();
const inTurns = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the work of reading a file', () => {
  for (const [name, bytes] of Object.entries(files))
    it(`gives way by bytes and by lines, whatever megabytes hold: ${name}`, async () => {
      const { turns, most, rows } = await readAll(bytes, atOnce);
      expect(most).to.be.at.most(limits.csvSlice.lines);
      // What a single line adds beyond a slice is bounded, too; a file whose header is none is not read on.
      const longest = limits.csvSlice.bytes + limits.csv.line;
      const whole = rows > limits.csv.rows ? rows / limits.csvSlice.lines : bytes.length / longest;
      expect(turns).to.be.at.least(name.startsWith('one letter') ? 1 : Math.floor(whole));
    }).timeout(60_000);

  const ligatures = Array.from({ length: 290 }, () => '\ufdfa'.repeat(18));
  const titles = (by: string) => `${ligatures.join(by)}\n`.repeat(40);
  for (const [name, above] of Object.entries({
    'empty lines': '\n'.repeat(262_144),
    'empty lines of an old machine': '\r'.repeat(262_144),
    'lines of blanks and delimiters': `${' ;\t '.repeat(4000)}\n`.repeat(100),
    'titles of signs that stand for many letters': titles(','),
    'titles of such signs, by each delimiter': titles(',') + titles(';') + titles('\t'),
  }))
    it(`gives way while it looks for the header: below ${name}`, async () => {
      const most = await mostBetweenTurns((pause) => readAll(bytesOf(above + head), pause));
      expect(most.decoded).to.be.at.most(2 * limits.csvSlice.lines);
      expect(most.spelled).to.be.at.most(200_000);
    });

  it('goes through a file once, however often a line could begin something', async () => {
    // Lines that each begin a cell that nobody closes: looking ahead for its end from each would be half of all pairs of lines.
    const turnsFor = async (count: number) =>
      (await readAll(bytesOf(head + 'p1,Ann,"x\n'.repeat(count)), atOnce)).turns;
    const [some, many] = [await turnsFor(10_000), await turnsFor(40_000)];
    expect(many / some).to.be.within(3.5, 4.5);
  }).timeout(60_000);

  it('keeps the loop for a small part of the time that it takes in one go', async () => {
    const ratios: number[] = [];
    // What else the machine does falls on both; of five rounds the quietest counts.
    for (let round = 0; round < 5; round += 1) {
      const bytes = files['good rows'] ?? new Uint8Array();
      const sliced = await longestStall(() => readAll(bytes, inTurns));
      const busy = await longestStall(() => readAll(bytes, atOnce));
      ratios.push(sliced / busy);
    }
    expect(Math.min(...ratios)).to.be.below(0.25);
  }).timeout(120_000);

  it('is bounded in the pieces that are coded, digested and kept as well', async () => {
    const lengths: number[] = [];
    const toBase64 = (bytes: Uint8Array) => {
      lengths.push(bytes.length);
      return Buffer.from(bytes).toString('base64');
    };
    const bytes = files['good rows'] ?? new Uint8Array();
    const digested: number[] = [];
    const digest = (text: string) => {
      digested.push(text.length);
      return 'digest';
    };
    const { pieces } = await contentOf({ toBase64, digest, giveWay: atOnce }, bytes);
    expect(Math.max(...lengths)).to.be.at.most(400_000);
    expect(Math.max(...digested)).to.be.at.most(540_000);
    expect(Buffer.from(pieces.join(''), 'base64').equals(bytes)).to.equal(true);
  });
});
