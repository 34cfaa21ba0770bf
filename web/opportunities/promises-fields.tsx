import { useQuery } from '@tanstack/react-query';
import type { Evidence, Stance } from '../../src/domain/values/accommodation.ts';
import { employerQuery } from '../api/queries.ts';
import { Faulty } from '../components/faulty.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { Accommodations } from '../employers/accommodations.tsx';
import { inNeeds } from '../employers/stances.ts';
import form from '../forms/form.module.css';
import { ItemList } from '../forms/item-list.tsx';
import { NeedChoice } from '../forms/need-choice.tsx';
import { textOf } from '../forms/optional.ts';
import { choicesOf } from '../words/code-table.ts';
import { evidenceWords, needPhrases, needWords, stanceWords } from '../words/needs.ts';
import { heldElsewhere, type PostingFields, promised } from './posting.ts';
import styles from './posting-form.module.css';
import { say } from './words.ts';

/** What the employer would do: what holds for all of their jobs, and what this one adds or does otherwise. */
export function PromisesFields({
  employerId,
  fields,
}: {
  readonly employerId: string;
  readonly fields: PostingFields;
}) {
  const everywhere = inNeeds(useQuery(employerQuery(employerId)).data?.accommodations ?? []);
  const here = inNeeds(fields.value('accommodations') ?? []);
  return (
    <div className={form.fields}>
      <h3>{say('at_all_jobs')}</h3>
      <Accommodations items={heldElsewhere(everywhere, here)} />
      <NeedChoice
        label={say('what_here')}
        add={say('add_promise')}
        taken={here.map(({ code }) => code)}
        onPick={(code) => fields.type('accommodations', [...here, promised(code, everywhere)])}
      />
      {here.length > 0 && (
        <Faulty path="accommodations">
          <ItemList
            legend={say('here_alone')}
            value={here}
            onChange={(next) => fields.type('accommodations', next)}
            nameOf={({ code }) => needPhrases[code]}
          >
            {({ code, stance, evidence, note }, change) => {
              const theirs = everywhere.find((one) => one.code === code);
              return (
                <>
                  <p>
                    {needWords[code]}{' '}
                    {theirs !== undefined && (
                      <span className={styles.quiet}>
                        {say('else_where', { stance: stanceWords[theirs.stance] })}
                      </span>
                    )}
                  </p>
                  <div className={form.pair}>
                    <Choice<Stance>
                      label={say('they_say')}
                      value={stance}
                      options={choicesOf(stanceWords)}
                      onChange={(next) => change({ stance: next })}
                    />
                    <Choice<Evidence>
                      label={say('how_known')}
                      value={evidence}
                      options={choicesOf(evidenceWords)}
                      onChange={(next) => change({ evidence: next })}
                    />
                  </div>
                  <TextLine
                    label={say('promise_note')}
                    maxLength={500}
                    value={note ?? ''}
                    onChange={({ target }) => change({ note: textOf(target.value) })}
                  />
                </>
              );
            }}
          </ItemList>
        </Faulty>
      )}
    </div>
  );
}
