import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { coachesQuery, participantQuery } from '../api/queries.ts';
import { useMe } from '../app/use-me.ts';
import { Page, Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { ConsentSection } from '../consents/consent-section.tsx';
import { News } from '../history/news.tsx';
import { Timeline } from '../history/timeline.tsx';
import { LinkSection } from '../partners/link-section.tsx';
import { SeenSection } from '../release/seen-section.tsx';
import { RightsSection } from '../rights/rights-section.tsx';
import { stageWords } from '../words/codes.ts';
import { dayIn } from '../words/dates.ts';
import { AskedForm } from './asked-form.tsx';
import { ContactAndLimits } from './contact-and-limits.tsx';
import { ParticipantMatches } from './participant-matches.tsx';
import styles from './participant-page.module.css';
import { Profile } from './profile.tsx';
import { Reach } from './reach.tsx';
import { SaidForm } from './said-form.tsx';
import { StageForm } from './stage-form.tsx';
import { WhyNotPicker } from './why-not-picker.tsx';
import { say } from './words.ts';
import { WorthAsking } from './worth-asking.tsx';

/** One person: what is known, their matches, their stage, and "why not?" for any posting. */
export function ParticipantPage() {
  const { id } = useParams({ from: '/signed-in/participants/$id' });
  const me = useMe();
  const query = useQuery(participantQuery(id));
  const coaches = useQuery(coachesQuery);
  const participant = query.data;
  if (query.isPending) return <Loading rows={8} />;
  if (!participant) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const coach = coaches.data?.items.find((one) => one.id === participant.coachId)?.displayName;
  return (
    <Page
      title={say('one')}
      wide
      heading={participant.displayName}
      aside={
        <div className={styles.aside}>
          <p>
            {say('stage_coach', { stage: stageWords[participant.stage], coach: coach ?? say('no_coach') })}
          </p>
          <Reach contact={participant.contact} />
        </div>
      }
    >
      <News id={id} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={say('why_not')}>
            <WhyNotPicker participantId={id} />
          </Section>
          <Section title={say('matches')}>
            <ParticipantMatches id={id} />
          </Section>
          <WorthAsking id={id} />
          <Section title={say('they_say')}>
            <SaidForm participant={participant} />
          </Section>
          <Section title={say('was_asked')}>
            <AskedForm participant={participant} today={dayIn(me.zone)} />
          </Section>
          <Section title={say('stage')}>
            <StageForm participant={participant} />
          </Section>
          <Timeline id={id} />
        </div>
        <div className={styles.column}>
          <Profile participant={participant} />
          <ContactAndLimits participant={participant} />
          <ConsentSection participantId={id} />
          <LinkSection participantId={id} coachId={participant.coachId} coachName={coach} />
          <SeenSection participantId={id} />
          {me.user.role === 'supervisor' && <RightsSection participant={participant} />}
        </div>
      </div>
    </Page>
  );
}
