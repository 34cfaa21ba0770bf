import type { MadeCode } from '../../../services/partners/codes.ts';
import { sayCarried } from '../../../words/release.ts';
import { Part } from './parts.tsx';
import { English, Theirs } from './say.tsx';
import type { Page, Visit } from './visit.ts';

const aPage = 30;

/** `/my/seen`: who saw what, the last first. */
export async function seenPage({ ctx, request, me, words, say, services, english }: Visit): Promise<Page> {
  const cursor = typeof request.query.from === 'string' ? request.query.from : undefined;
  const { items, nextCursor } = await services.disclosures.list(ctx, me.id, { limit: aPage, cursor });
  const codes = cursor === undefined ? await services.codes.ofOwn(ctx) : [];
  const { zone } = me.organisation;
  const fieldsOf = (fields: readonly string[]) =>
    words.list([...new Set(fields.map((one) => words.label('consentFields', one.split(':')[0] ?? one)))]);
  return {
    title: words.text('titles.seen'),
    body: (
      <>
        <h1>{say('rights.seenTitle')}</h1>
        <p>{say('rights.seenText')}</p>
        {items.length === 0 && <p>{say('rights.seenNone')}</p>}
        <ul className="rows">
          {items.map((one) => (
            <li key={one.id}>
              <strong className="line">
                {say('rights.seenLine', { day: words.date(one.day), recipient: one.recipientName ?? '?' })}
              </strong>
              {one.readerName !== undefined && (
                <span className="line">
                  <bdi>{one.readerName}</bdi>
                </span>
              )}
              {one.title !== undefined && (
                <span className="line">
                  <Theirs text={one.title} me={me} />
                </span>
              )}
              <span className="line">{say('rights.seenFields', { fields: fieldsOf(one.fields) })}</span>
              <span className="hint line">{say('rights.seenNotice')}</span>
              <span className="hint line">
                <English>{sayCarried(english, one)}</English>
              </span>
            </li>
          ))}
        </ul>
        {nextCursor !== null && (
          <p className="screen">
            <a href={`/my/seen?from=${encodeURIComponent(nextCursor)}`}>{say('rights.seenMore')}</a>
          </p>
        )}
        {codes.length > 0 && <Codes codes={codes} zone={zone} words={words} say={say} />}
      </>
    ),
  };
}

/** The codes of the staff that opened these pages or could: whoever had one saw what stands on them. */
function Codes({
  codes,
  zone,
  words,
  say,
}: Pick<Visit, 'words' | 'say'> & { readonly codes: readonly MadeCode[]; readonly zone: string }) {
  return (
    <Part title={say('rights.seenCodesTitle')}>
      <p>{say('rights.seenCodesText')}</p>
      <ul className="rows">
        {codes.map(({ id, createdAt, usedAt, byName }) => (
          <li key={id}>
            <strong className="line">
              {say('rights.seenCode', { day: words.dayOf(createdAt, zone), name: byName ?? '?' })}
            </strong>
            <span className="line">
              {usedAt === undefined
                ? say('rights.seenCodeNotUsed')
                : say('rights.seenCodeUsed', { day: words.dayOf(usedAt, zone) })}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
