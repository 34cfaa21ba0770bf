import { useQueries } from '@tanstack/react-query';
import { employerQuery } from '../api/queries.ts';
import type { Participant } from '../api/types.ts';
import { TermList } from '../components/page.tsx';
import { constraintWords, languageLevelWords } from '../words/codes.ts';
import { longDate } from '../words/dates.ts';
import { languageName } from '../words/languages.ts';
import { listed } from '../words/lists.ts';
import { ContactFields } from './edit/contact-fields.tsx';
import { EditSection } from './edit/edit-section.tsx';
import { LimitsFields } from './edit/limits-fields.tsx';
import { MailAddress } from './mail-address.tsx';
import { say } from './words.ts';

/** How to reach somebody, and who and what to keep away from: the part that no employer sees. */
export function ContactAndLimits({ participant }: { readonly participant: Participant }) {
  const { contact, safetyList, birthYear, birthMonth } = participant;
  const employers = useQueries({ queries: safetyList.employerIds.map((id) => employerQuery(id)) });
  return (
    <>
      <EditSection
        title={say('contact')}
        participant={participant}
        fields={(draft) => <ContactFields draft={draft} />}
      >
        <TermList
          items={[
            [say('phone'), contact.phone],
            [say('email'), <MailAddress key="mail" id={participant.id} address={contact.email} />],
            [
              say('born'),
              birthYear && (birthMonth ? `${birthYear}-${String(birthMonth).padStart(2, '0')}` : birthYear),
            ],
            [say('we_write_in'), languageName(participant.language)],
            [
              say('speaks'),
              listed(
                participant.languages.map(({ code, level }) =>
                  level === undefined
                    ? languageName(code)
                    : `${languageName(code)} ${languageLevelWords[level]}`,
                ),
              ),
            ],
          ]}
        />
      </EditSection>
      <EditSection
        title={say('limits')}
        participant={participant}
        fields={(draft) => <LimitsFields draft={draft} />}
      >
        <TermList
          items={[
            [
              say('not_with'),
              listed(employers.map(({ data }) => data?.name)) ??
                (safetyList.employerIds.length > 0 ? '…' : say('nobody_named')),
            ],
            [say('not_in'), listed(safetyList.postcodes) ?? say('nowhere_named')],
            [
              say('may_not'),
              listed(
                participant.recordConstraints.map(({ code, until }) =>
                  until === undefined
                    ? constraintWords[code]
                    : say('until_day', { what: constraintWords[code], day: longDate(until) }),
                ),
              ) ?? say('nothing_recorded'),
            ],
          ]}
        />
      </EditSection>
    </>
  );
}
