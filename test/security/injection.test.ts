import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { defusedLine, writeCsvLine } from '../../src/csv/write.ts';
import { wantedPage } from '../../src/http/api/session/schema.ts';
import { email } from '../../src/http/api/shapes/schema.ts';
import { createEntering } from '../../src/http/pages/my/entering.ts';
import { writtenMail } from '../../src/notify/written-mail.ts';
import { often } from '../support/few-or-many.ts';

/** What makes something else of a text where it lands: of a cell, a header, an address. */
const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '=1+2',
      '+44 113',
      '-1',
      '@SUM(1)',
      '＝1',
      '="012"',
      "'=1",
      '\uFEFF=1',
      ' =1',
      '\t=1',
      '\r=1',
      '\u00a0=1',
    ],
    ...['a"b', '"', '""', 'a,b', 'a;=1', 'a\tb', 'a\nb', 'a\r\n=1', '=HYPERLINK("http://x.example";"y")'],
    ...['Bcc: x@evil.example', '\r\nBcc: x@evil.example\r\n\r\nbody', '\nTo: x@evil.example', '\u2028Cc: x'],
    ...['=?utf-8?Q?a=0d=0aBcc:_x@evil.example?=', '\u202eelpmaxe', '\u0000', '\u0085', 'ü'.repeat(90), '.'],
    ...[
      '//evil.example',
      '/\\evil.example',
      '/my//evil.example',
      '/my/../x',
      '/my/%2e%2e/x',
      '/my?next=//x',
      '/my#x',
    ],
    ...[
      'https://evil.example/my',
      'javascript:alert(1)',
      '/my/jobs\n',
      '/my/jobs',
      '/my\t//x',
      '/MY',
      '/opportunities',
    ],
  ),
  fc.string({ unit: fc.constantFrom(...'=+-@"\',;\t\r\n|a1 \uFEFF:<>/\\.%?#_é\u202e'), maxLength: 20 }),
);
const joined = fc.array(hostile, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const delimiters = fc.constantFrom(',', ';', '\t');

/** What a spreadsheet takes for the beginning of a formula, blanks before it aside. */
const formula = /^\s*[=+\-@＝＋－＠]/;
const runs = { numRuns: often(500) };

describe('what is written by people, where it lands', () => {
  it('stays in its cell of a CSV file, and is no formula there', () => {
    fc.assert(
      fc.property(fc.array(joined, { minLength: 1, maxLength: 6 }), delimiters, (cells, delimiter) => {
        // Something stands before it, so that a mark at the beginning of a file is none of the cell.
        const file = `x${delimiter}${writeCsvLine(cells, delimiter)}\r\ny`;
        const [[, ...read] = [], ...after] = parse(file, {
          ...{ delimiter, relax_column_count: true, record_delimiter: '\r\n' },
        }) as string[][];
        expect(after).to.deep.equal([['y']]);
        expect(read.map((cell, at) => (cell === cells[at] ? cell : cell.slice(1)))).to.deep.equal(cells);
        for (const cell of read) expect(cell).not.to.match(formula);
      }),
      runs,
    );
  });

  it('is no formula either in a line that could not be told into cells', () => {
    fc.assert(
      fc.property(fc.array(joined, { minLength: 1, maxLength: 6 }), delimiters, (cells, delimiter) => {
        const line = defusedLine(cells.join(delimiter), delimiter);
        // However a spreadsheet parts it: at separators and breaks, quotation marks or not.
        const parts = line.split(new RegExp(`${delimiter}|[\r\n]`));
        for (const part of parts)
          if (!/^="[^"]*"$/.test(part)) expect(part.replace(/^"/, '')).not.to.match(formula);
        // It takes nothing away.
        expect(line.replaceAll("'", '')).to.equal(cells.join(delimiter).replaceAll("'", ''));
      }),
      runs,
    );
  });

  it('adds no header, no recipient and no part to a mail', async () => {
    const to = fc.emailAddress().filter((address) => email.safeParse(address).success);
    await fc.assert(
      fc.asyncProperty(to, joined, joined, async (address, subject, text) => {
        const mail = {
          to: address,
          subject: `About ${subject}`,
          text: `Open it:\n${text}`,
          messageId: 'one@care.example',
        };
        const headers = { 'Auto-Submitted': 'auto-generated' };
        const bytes = await writtenMail({ ...mail, headers }, { from: 'Stepwell <no-reply@care.example>' });
        const [head = '', ...body] = bytes.toString('latin1').split('\r\n\r\n');
        expect(head).not.to.match(/[^\r]\n|\r[^\n]|[^\t\r\n -~]/);
        const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
        expect(unfolded.map((line) => line.slice(0, line.indexOf(':'))).sort()).to.deep.equal([
          ...['Auto-Submitted', 'Content-Transfer-Encoding', 'Content-Type', 'Date', 'From', 'MIME-Version'],
          ...['Message-ID', 'Subject', 'To'],
        ]);
        expect(unfolded).to.include(`To: ${address}`).and.include('From: Stepwell <no-reply@care.example>');
        expect(unfolded).to.include('Content-Type: text/plain; charset=utf-8');
        expect(body.join('\r\n\r\n')).not.to.equal('');
      }),
      { numRuns: often(200) },
    );
  });

  it('is no address of a mail where it would name another', () => {
    fc.assert(
      fc.property(fc.emailAddress(), hostile, fc.nat(40), (address, put, at) => {
        const place = at % (address.length + 1);
        const mixed = address.slice(0, place) + put + address.slice(place);
        if (email.safeParse(mixed).success) expect(mixed).to.match(/^[^\s<>(),;:"\\@]+@[^\s<>(),;:"\\@]+$/);
      }),
      runs,
    );
  });

  it('leads to no page but ours', () => {
    const { nextIn } = createEntering({} as Parameters<typeof createEntering>[0]);
    fc.assert(
      fc.property(joined, fc.constantFrom('', '/my', '/my/', '/', '/opportunities/'), (put, before) => {
        const asked = before + put;
        const entry = wantedPage.safeParse({ next: asked });
        for (const to of [nextIn(asked), entry.success ? (entry.data.next ?? '') : '']) {
          if (to === '') continue;
          const url = new URL(to, 'https://care.example/sign-in');
          expect(url.origin).to.equal('https://care.example');
          // As it is written and no other way: nothing is left for a browser to make of it.
          expect(url.href).to.equal(`https://care.example${to}`);
        }
        if (nextIn(asked) !== '') expect(nextIn(asked)).to.match(/^\/my(?![\w-])/);
      }),
      runs,
    );
  });
});
