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

/** How to reach somebody, and who and what to keep away from: the part that no employer sees. */
export function ContactAndLimits({ participant }: { readonly participant: Participant }) {
  const { contact, safetyList, birthYear, birthMonth } = participant;
  const employers = useQueries({ queries: safetyList.employerIds.map((id) => employerQuery(id)) });
  return (
    <>
      <EditSection
        title="Contact"
        participant={participant}
        fields={(draft) => <ContactFields draft={draft} />}
      >
        <TermList
          items={[
            ['Phone', contact.phone],
            ['Email', contact.email],
            [
              'Born',
              birthYear && (birthMonth ? `${birthYear}-${String(birthMonth).padStart(2, '0')}` : birthYear),
            ],
            ['We write in', languageName(participant.language)],
            [
              'Speaks',
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
        title="Limits"
        participant={participant}
        fields={(draft) => <LimitsFields draft={draft} />}
      >
        <TermList
          items={[
            [
              'Not with',
              listed(employers.map(({ data }) => data?.name)) ??
                (safetyList.employerIds.length > 0 ? '…' : 'nobody named'),
            ],
            ['Not in', listed(safetyList.postcodes) ?? 'nowhere named'],
            [
              'May not, for now',
              listed(
                participant.recordConstraints.map(
                  ({ code, until }) =>
                    `${constraintWords[code]}${until === undefined ? '' : ` until ${longDate(until)}`}`,
                ),
              ) ?? 'nothing recorded',
            ],
          ]}
        />
      </EditSection>
    </>
  );
}
