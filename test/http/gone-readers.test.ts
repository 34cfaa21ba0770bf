import { expect } from 'chai';
import express from 'express';
import { answerErrors } from '../../src/http/answer/errors.ts';
import { createWords } from '../../src/words/words.ts';

describe('a reader who went away', () => {
  it('is no error of ours, and another fault is', async () => {
    const logged: unknown[] = [];
    const log = { error: (line: unknown) => logged.push(line) } as unknown as Parameters<
      typeof answerErrors
    >[0];
    const spoken = { en: createWords('en'), de: createWords('de') };
    const app = express();
    const aborted = () => Object.assign(new Error('Request aborted'), { code: 'ECONNABORTED' });
    app.get('/gone', ({ socket }) => {
      socket.destroy();
      throw aborted();
    });
    app.get('/still-there', () => {
      throw aborted();
    });
    app.get('/wrong', () => {
      throw new Error('wrong');
    });
    app.use(answerErrors(log, spoken));
    const server = app.listen(0);
    const address = server.address();
    const at = (path: string) =>
      fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${path}`);
    try {
      expect(await at('/gone').catch(() => 'cut')).to.equal('cut');
      expect(logged).to.deep.equal([]);
      expect((await at('/still-there')).status, 'another pipe that broke').to.equal(503);
      expect((await at('/wrong')).status).to.equal(503);
      expect(logged).to.have.length(2);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
