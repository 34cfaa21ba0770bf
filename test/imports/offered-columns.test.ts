import { expect } from 'chai';
import { columnsOf, requiredOf } from '../../web/imports/columns.ts';
import { openUseCases } from '../services/use-cases.ts';

describe('the columns that the browser offers', () => {
  it('are those of the files, of each kind', async () => {
    const useCases = await openUseCases();
    const { command } = await useCases.organisation();
    for (const kind of ['participants', 'opportunities', 'employers'] as const) {
      const { text } = await useCases.imports.template(command, kind);
      expect([...columnsOf[kind]].sort()).to.deep.equal(text.trim().split(',').sort());
      expect(columnsOf[kind]).to.include.members([...requiredOf[kind]]);
    }
    await useCases.close();
  });
});
