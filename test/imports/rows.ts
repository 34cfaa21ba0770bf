import { Problem } from '../../src/domain/problem.ts';
import { Cells } from '../../src/services/imports/cells.ts';

/** One row, as a file of English or, with a decimal comma, of continental make gives it. */
export const row = (cells: Readonly<Record<string, string>>, decimalComma = false) =>
  new Cells(cells, decimalComma);

/** What a reading is refused with: path, key and what it quotes of the cell. Fails when it was not refused. */
export async function refusedWith(reading: () => unknown): Promise<readonly unknown[]> {
  try {
    await reading();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid') throw error;
    const [first] = error.extras.errors ?? [];
    return [first?.path, first?.sentence.key, first?.sentence.data.cell];
  }
  throw new Error('It was expected to be refused.');
}
