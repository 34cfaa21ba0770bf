import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Caseload } from '../app/caseload.ts';
import { useWide } from '../app/use-media.ts';
import { Empty } from '../components/states.tsx';
import type { Returned } from '../decide/acts.ts';
import { useSitting } from '../decide/sitting-provider.tsx';
import list from './match-list.module.css';
import { OpenMatch } from './open-match.tsx';
import styles from './sitting-page.module.css';
import { TwoParts } from './two-parts.tsx';
import { ViewChoice } from './view-choice.tsx';
import { say } from './words.ts';

/** What was decided since one sat down, newest first, each with the way back to it. */
export function SittingPage({ whose }: { readonly whose: Caseload }) {
  const { acts } = useSitting();
  const wide = useWide();
  const navigate = useNavigate();
  const { matchId } = useParams({ strict: false });
  const takeFocus = useRef(false);
  const open = ({ participantId, id }: Returned) => {
    if (id !== undefined)
      void navigate({ to: '/review/$matchId', params: { matchId: id }, search: (previous) => previous });
    else void navigate({ to: '/review/people/$participantId', params: { participantId }, search: { whose } });
  };
  return (
    <TwoParts>
      {(wide || matchId === undefined) && (
        <section className={list.list} aria-label={say('today')}>
          {matchId === undefined && <h1 className="visually-hidden">{say('review')}</h1>}
          <ViewChoice view="today" whose={whose} />
          {acts.length === 0 && (
            <Empty title={say('nothing_decided')}>
              <p>{say('decided_here')}</p>
            </Empty>
          )}
          <ol className={list.rows}>
            {acts.toReversed().map(({ number, about, correct, said, state }) => (
              <li key={number} className={styles.act}>
                <button
                  type="button"
                  className={styles.said}
                  onClick={() => (about ? open(about) : correct?.())}
                >
                  {said}
                </button>
                <span className={styles.state}>{say(`act_${state}`)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {matchId !== undefined && (
        <OpenMatch
          key={matchId}
          id={matchId}
          takeFocus={takeFocus}
          onReturn={open}
          onBack={wide ? undefined : () => void navigate({ to: '/review', search: (previous) => previous })}
        />
      )}
    </TwoParts>
  );
}
