import { readFileSync } from 'node:fs';
import { expect } from 'chai';

const flag = '--max-semi-space-size=4';

describe('how the process is started', () => {
  for (const file of ['package.json', 'Dockerfile', 'compose.yaml', 'test/support/server.ts'])
    it(`${file} bounds the room of short-lived values (ADR 242)`, () => {
      expect(readFileSync(file, 'utf8')).to.include(flag);
    });
});
