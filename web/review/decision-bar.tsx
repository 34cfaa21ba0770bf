import { useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import type { DecisionAction } from '../../src/domain/match.ts';
import type { MatchFilters } from '../api/queries.ts';
import type { DecisionInput, Match } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { MenuLine, MenuPanel } from '../components/overlay.tsx';
import { BlockerList } from '../match/blocker-list.tsx';
import { nearDate } from '../words/dates.ts';
import { declineWords } from '../words/matches.ts';
import styles from './decision-bar.module.css';
import { canTakeBack, sayPair } from './decisions.ts';
import { DeclineSheet } from './decline-sheet.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { LaterMenu } from './later-menu.tsx';
import { nextSteps } from './next-steps.ts';
import { useDecide } from './use-decide.ts';
import { useShortcuts } from './use-shortcuts.ts';

type Opened = 'later' | 'decline' | 'keys' | 'more';

/** Shortlist, later, not this one, undo: by mouse, thumb or key. What blocks the pair stands in place of Shortlist. */
export function DecisionBar({
  match,
  filters,
  onDecided,
  onReturn,
  onStep,
}: {
  readonly match: Match;
  readonly filters?: MatchFilters | undefined;
  readonly onDecided?: (() => void) | undefined;
  readonly onReturn?: ((id: string) => void) | undefined;
  readonly onStep?: ((step: 1 | -1) => void) | undefined;
}) {
  const { decide, undo, last } = useDecide({ filters, onDecided, onReturn });
  const [opened, setOpened] = useState<Opened>();
  const can = (action: DecisionAction) => match.decisionsAllowed.includes(action);
  const canUndo = can('undo') || canTakeBack(last);
  const steps = nextSteps(match);

  const take = (input: DecisionInput, said: string) => {
    setOpened(undefined);
    decide(match, input, `${said}: ${sayPair(match)}`);
  };
  const shortlist = () => take({ action: 'shortlist' }, 'Shortlisted');
  const opener = (what: Opened) => (isOpen: boolean) => setOpened(isOpen ? what : undefined);

  useShortcuts({
    s: can('shortlist') ? shortlist : undefined,
    l: can('defer') ? () => setOpened('later') : undefined,
    d: can('decline') ? () => setOpened('decline') : undefined,
    u: canUndo ? () => void undo(match) : undefined,
    '?': () => setOpened('keys'),
    j: onStep && (() => onStep(1)),
    k: onStep && (() => onStep(-1)),
  });

  return (
    <footer className={styles.bar}>
      {match.blockers.length > 0 && <BlockerList pair={match} />}
      {/* biome-ignore lint/a11y/useSemanticElements: these buttons are no form */}
      <div className={styles.actions} role="group" aria-label="Decide">
        {can('shortlist') && (
          <Button kind="primary" keys="s" onPress={shortlist}>
            Shortlist
          </Button>
        )}
        {can('defer') && (
          <LaterMenu
            isOpen={opened === 'later'}
            onOpenChange={opener('later')}
            onDay={(day) =>
              take({ action: 'defer', until: day.until }, `Put off until ${nearDate(day.date)}`)
            }
          />
        )}
        {can('decline') && (
          <Button keys="d" onPress={() => setOpened('decline')}>
            Not this one
          </Button>
        )}
        {steps.length > 0 && (
          <MenuTrigger isOpen={opened === 'more'} onOpenChange={opener('more')}>
            <Button>Next step</Button>
            <MenuPanel
              aria-label="Next step"
              autoFocus="first"
              onAction={(id) => {
                const step = steps.find((choice) => choice.id === id);
                if (step) take(step.input, step.label);
              }}
            >
              {steps.map((step) => (
                <MenuLine key={step.id} id={step.id} textValue={step.label}>
                  {step.label}
                </MenuLine>
              ))}
            </MenuPanel>
          </MenuTrigger>
        )}
        <p className={`${styles.said} ${last?.isProblem ? styles.problem : ''}`} aria-hidden="true">
          {last?.said}
        </p>
        <Button keys="u" isDisabled={!canUndo} onPress={() => void undo(match)}>
          Undo
        </Button>
        <Button
          kind="quiet"
          keys="?"
          className={styles.keys}
          aria-label="All keys"
          onPress={() => setOpened('keys')}
        >
          Keys
        </Button>
      </div>
      <DeclineSheet
        isOpen={opened === 'decline'}
        onClose={() => setOpened(undefined)}
        onReason={(reasonCode, note) =>
          take(
            { action: 'decline', reasonCode, ...(note && { note }) },
            `Not this one (${declineWords[reasonCode].toLowerCase()})`,
          )
        }
      />
      <KeysSheet isOpen={opened === 'keys'} onClose={() => setOpened(undefined)} />
    </footer>
  );
}
