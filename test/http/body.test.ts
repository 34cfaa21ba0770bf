import { expect } from 'chai';
import fc from 'fast-check';
import { Problem } from '../../src/domain/problem.ts';
import { parseJson } from '../../src/http/ask/body.ts';
import { repeatedKey } from '../../src/http/ask/repeated-key.ts';
import { often } from '../support/few-or-many.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function codeOf(body: Uint8Array): string {
  try {
    parseJson(body);
    return 'read';
  } catch (error) {
    return error instanceof Problem ? error.code : 'a fault of ours';
  }
}

describe('reading a JSON body', () => {
  it('gives back what was sent', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        if (/__proto__|constructor|prototype/.test(text)) return;
        expect(parseJson(bytes(text))).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('refuses what is not UTF-8, not JSON, or nothing', () => {
    for (const body of [
      new Uint8Array([0x22, 0xff, 0x22]),
      bytes('{"a":'),
      bytes(''),
      bytes('  '),
      bytes('{a:1}'),
    ]) {
      expect(codeOf(body)).to.equal('malformed_request');
    }
  });

  it('bounds depth and number of values', () => {
    const nested = (depth: number) => bytes('['.repeat(depth) + ']'.repeat(depth));
    expect(codeOf(nested(20))).to.equal('read');
    expect(codeOf(nested(21))).to.equal('invalid');
    expect(codeOf(nested(100_000))).to.equal('invalid');
    expect(codeOf(bytes(JSON.stringify(Array(2001).fill(0))))).to.equal('invalid');
  });

  it('refuses keys that reach into prototypes, by name', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      try {
        parseJson(bytes(`{"contact":{"${key}":{"x":1}}}`));
        expect.fail('it was read');
      } catch (error) {
        expect((error as Problem).extras.errors?.[0]?.path).to.equal(`contact.${key}`);
      }
    }
    expect(({} as Record<string, unknown>).x).to.equal(undefined);
  });

  it('refuses a field that is given twice, by its path', () => {
    const pathIn = (text: string): string | undefined => {
      try {
        parseJson(bytes(text));
      } catch (error) {
        expect(error).to.have.property('code', 'malformed_request');
        return (error as Problem).extras.errors?.[0]?.path;
      }
      return undefined;
    };
    const twice: Readonly<Record<string, string>> = {
      '{"a":1,"a":1}': 'a',
      '{"a":1,"b":{"a":2},"a":null}': 'a',
      '{"a":{"b":[{"c":1},{"c":1,"d":[],"c":2}]}}': 'a.b.1.c',
      '{"a":1,"\\u0061":2}': 'a',
      '{"":1,"":2}': '',
      '{"a\\"":1,"b":"\\"}","a\\"":2}': 'a"',
      '[[],{"x":"{","x":"}"}]': '1.x',
      '{ "a" : [ 1 , 2 ] ,\n"b":{} , "a" : 3 }': 'a',
    };
    for (const [text, path] of Object.entries(twice)) expect(pathIn(text), text).to.equal(path);
    for (const text of [
      '{"a":{"a":{"a":1}}}',
      '[{"a":1},{"a":1}]',
      '{"a":"a","b":"a","c":["a","a"]}',
      '{"a":"\\"a\\":1,\\"a\\":","b":"{\\"b\\":1}"}',
      '"a"',
    ])
      expect(pathIn(text), text).to.equal(undefined);
  });

  it('finds a field given twice wherever it stands, and none where none is', () => {
    const objects = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.jsonValue({ maxDepth: 4 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(objects, fc.jsonValue({ maxDepth: 3 }), (object, value) => {
        const text = JSON.stringify(object);
        expect(repeatedKey(text)).to.equal(undefined);
        const name = Object.keys(object)[0] ?? '';
        const more = `${text.slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`;
        expect(repeatedKey(`{"in":[${more}]}`)).to.equal(`in.0.${name}`);
      }),
    );
  });

  it('has no input it cannot answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        expect(codeOf(body)).to.be.oneOf(['read', 'malformed_request', 'invalid']);
      }),
      { numRuns: often(500) },
    );
  });
});
