import { useState } from 'react';
import type { CoachAction } from '../../src/domain/match.ts';
import type { Match } from '../api/types.ts';
import { KeysSheet } from '../app/lazy-sheets.ts';
import { MenuButton } from '../app/menu-button.tsx';
import { useZone } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { BlockerList } from '../match/blocker-list.tsx';
import { comingDate, dayIn } from '../words/dates.ts';
import { withinSentence } from '../words/lists.ts';
import { declineWords } from '../words/matches.ts';
import { type Decidable, type Returned, type Step, saidOf } from './acts.ts';
import styles from './decision-bar.module.css';
import { DeclineSheet } from './decline-sheet.tsx';
import { LaterMenu } from './later-menu.tsx';
import { doneWords, labelOf, nextSteps } from './next-steps.ts';
import { useSitting } from './sitting-provider.tsx';
import { StatusLine } from './status-line.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { say } from './words.ts';

type Opened = 'later' | 'day' | 'decline' | 'keys' | 'more';

/** Shortlist, later, not this one, undo: by mouse, thumb or key. What blocks the pair stands in place of Shortlist. */
export function DecisionBar({
  target,
  match,
  onDecided,
  onReturn,
  keys,
}: {
  /** What is decided about: known from a list before all of it is read. */
  readonly target: Decidable & { readonly decisionsAllowed: readonly CoachAction[] };
  readonly match?: Match | undefined;
  readonly onDecided?: (() => void) | undefined;
  /** Something is to be looked at again: what was done about it was taken back. */
  readonly onReturn?: ((back: Returned) => void) | undefined;
  /** Keys of the page around it. */
  readonly keys?: Readonly<Record<string, (() => void) | undefined>> | undefined;
}) {
  const sitting = useSitting();
  const zone = useZone();
  // What was opened about one match is not open about the next.
  const [held, setHeld] = useState<{ readonly what: Opened; readonly about: string }>();
  const opened = held?.about === target.id ? held.what : undefined;
  const setOpened = (what: Opened | undefined) => {
    // What was said of the last act is not about what is decided here.
    if (what !== undefined) sitting.hush();
    setHeld(what && { what, about: target.id });
  };
  const close = (what: Opened) => setHeld((now) => (now?.what === what ? undefined : now));
  const can = (action: CoachAction) => target.decisionsAllowed.includes(action);
  const canUndo = sitting.canUndo() || can('undo');
  const steps = nextSteps(target);

  const take = (input: Step['input'], to: Step['to'], said: string) => {
    setOpened(undefined);
    sitting.decide(target, { input, to, said: say('said', { what: said, pair: saidOf(target) }) });
    onDecided?.();
  };
  const shortlist = () => take({ action: 'shortlist' }, 'shortlisted', say('shortlisted'));
  const undo = async () => {
    const back = await sitting.undo(match);
    if (back !== undefined) onReturn?.(back);
  };

  useShortcuts({
    s: can('shortlist') ? shortlist : undefined,
    l: can('defer') ? () => setOpened('later') : undefined,
    d: can('decline') ? () => setOpened('decline') : undefined,
    u: canUndo ? () => void undo() : undefined,
    '?': () => setOpened('keys'),
    ...keys,
  });

  return (
    <footer className={styles.bar}>
      {match !== undefined && match.blockers.length > 0 && <BlockerList pair={match} />}
      {/* biome-ignore lint/a11y/useSemanticElements: these buttons are no form */}
      <div className={styles.actions} role="group" aria-label={say('decide')}>
        {can('shortlist') && (
          <Button kind="primary" keys="s" onPress={shortlist}>
            {say('shortlist')}
          </Button>
        )}
        {can('defer') && (
          <LaterMenu
            opened={opened === 'later' || opened === 'day' ? opened : undefined}
            onOpen={setOpened}
            onClose={close}
            onDay={(day) =>
              take(
                { action: 'defer', until: day.until },
                'deferred',
                say('put_off', { day: comingDate(day.date, dayIn(zone)) }),
              )
            }
          />
        )}
        {can('decline') && (
          <Button keys="d" onPress={() => setOpened('decline')}>
            {say('decline')}
          </Button>
        )}
        {steps.length > 0 && (
          <MenuButton
            label={say('next_step')}
            isOpen={opened === 'more'}
            onOpenChange={(isOpen) => setOpened(isOpen ? 'more' : undefined)}
            parts={[{ lines: steps.map((step) => ({ id: step.id, words: labelOf(step) })) }]}
            onChoose={(id) => {
              const step = steps.find((choice) => choice.id === id);
              if (step) take(step.input, step.to, doneWords(step));
            }}
          >
            {(trigger) => <Button {...trigger}>{say('next_step')}</Button>}
          </MenuButton>
        )}
        <StatusLine />
        <Button keys="u" isDisabled={!canUndo} onPress={() => void undo()}>
          {say('undo')}
        </Button>
        <Button
          kind="quiet"
          keys="?"
          className={styles.keys}
          aria-label={say('all_keys')}
          onPress={() => setOpened('keys')}
        >
          {say('keys')}
        </Button>
      </div>
      <DeclineSheet
        key={target.id}
        isOpen={opened === 'decline'}
        onClose={() => setOpened(undefined)}
        onReason={(reasonCode, note) =>
          take(
            { action: 'decline', reasonCode, ...(note && { note }) },
            'declined_by_coach',
            say('declined', { reason: withinSentence(declineWords[reasonCode]) }),
          )
        }
      />
      <KeysSheet isOpen={opened === 'keys'} onClose={() => setOpened(undefined)} />
    </footer>
  );
}
