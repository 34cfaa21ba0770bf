import type { ReleasePreview } from '../api/types.ts';
import { levelWords } from '../words/codes.ts';
import { sayPastWork } from '../words/past-work.ts';
import { sayBlocks } from '../words/week.ts';
import styles from './release.module.css';
import { say } from './words.ts';

/** What an employer sees, field by field, and who of them. */
export function WhatIsSeen({ seen }: { readonly seen: ReleasePreview }) {
  const { sees, to, notice, noticeVersion, gaps } = seen;
  const lines: readonly (readonly [string, readonly string[] | undefined])[] = [
    [say('field_displayName'), one(sees.displayName)],
    [say('field_phone'), one(sees.phone)],
    [say('field_email'), one(sees.email)],
    [
      say('field_skills'),
      sees.skills?.map(({ label, uri, level }) => `${label ?? uri} (${levelWords[level]})`),
    ],
    [
      say('field_pastWork'),
      sees.pastWork?.map((work) =>
        sayPastWork({ ...work, where: 'paid' }, () => work.occupationLabel).join(' '),
      ),
    ],
    [say('field_availability'), one(sayBlocks(sees.availability ?? []))],
    [say('field_message'), one(sees.message)],
    [say('field_arrangements'), sees.arrangements?.map(({ text }) => text)],
  ];
  return (
    <>
      <dl className={styles.seen}>
        {lines.map(([name, values]) =>
          values === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              {values.map((value) => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ),
        )}
        <div>
          <dt>{say('seen_by')}</dt>
          <dd>{to.length === 0 ? say('nobody_yet') : to.map(({ name }) => name).join(', ')}</dd>
        </div>
        <div>
          <dt>{say('they_are_told')}</dt>
          <dd>
            {notice}
            {noticeVersion === 'redisclosure-part2/1' && <strong> {say('law_tells')}</strong>}
          </dd>
        </div>
      </dl>
      {gaps.map((gap) => (
        <p key={gap} className={styles.quiet}>
          {gap}
        </p>
      ))}
    </>
  );
}

const one = (value: string | undefined) => (value === undefined ? undefined : [value]);
