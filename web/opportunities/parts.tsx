import type { Opportunity } from '../api/types.ts';
import { TermList } from '../components/page.tsx';
import { HoursFields } from './hours-fields.tsx';
import { JobFields } from './job-fields.tsx';
import styles from './opportunities-page.module.css';
import { PlaceFields } from './place-fields.tsx';
import form from './posting-form.module.css';
import { PostingSection } from './posting-section.tsx';
import { skillsWords } from './posting-words.tsx';
import { SkillFields } from './skill-fields.tsx';
import { TermsFields } from './terms-fields.tsx';
import { say } from './words.ts';

interface Part {
  readonly posting: Opportunity;
  readonly mayEdit: boolean;
}

export const JobPart = (part: Part) => (
  <PostingSection
    {...part}
    title={say('the_job')}
    terms={['occupation', 'openings', 'training']}
    fields={(fields) => <JobFields fields={fields} />}
  >
    {part.posting.duties !== undefined && <p className={styles.duties}>{part.posting.duties}</p>}
  </PostingSection>
);

export const SkillsPart = (part: Part) => (
  <PostingSection
    {...part}
    title={say('skills')}
    terms={['licences']}
    fields={(fields) => <SkillFields fields={fields} />}
  >
    <TermList
      items={(['required', 'desired'] as const).map((as) => [
        say(as),
        skillsWords(part.posting.skills[as]) ?? <span className={form.quiet}>{say('not_said')}</span>,
      ])}
    />
  </PostingSection>
);

export const HoursPart = (part: Part) => (
  <PostingSection
    {...part}
    title={say('hours')}
    terms={['schedule']}
    fields={(fields) => <HoursFields fields={fields} />}
  />
);

export const TermsPart = (part: Part) => (
  <PostingSection
    {...part}
    title={say('terms')}
    terms={['wage', 'contract', 'startDate', 'expiresAt']}
    fields={(fields) => <TermsFields fields={fields} />}
  />
);

export const PlacePart = (part: Part) => (
  <PostingSection
    {...part}
    title={say('where')}
    terms={['place', 'remote', 'settings']}
    fields={(fields) => <PlaceFields fields={fields} />}
  />
);
