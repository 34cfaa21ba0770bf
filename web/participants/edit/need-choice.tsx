import { useId, useState } from 'react';
import type { NeedCode, NeedGroup } from '../../../src/domain/values/support-need.ts';
import { Button } from '../../components/button.tsx';
import field from '../../components/field.module.css';
import styles from '../../forms/form.module.css';
import { choicesOf } from '../../words/code-table.ts';
import { groupOfNeed, needGroupWords } from '../../words/need-groups.ts';
import { needWords } from '../../words/needs.ts';
import { say } from '../words.ts';

const inGroup = (group: NeedGroup) => choicesOf(needWords).filter(([code]) => groupOfNeed[code] === group);

/** Chooses a need out of all there are, group by group. */
export function NeedChoice({ onPick }: { readonly onPick: (code: NeedCode) => void }) {
  const id = useId();
  const [code, setCode] = useState<NeedCode>('treatment_sessions');
  return (
    <div className={styles.pair}>
      <div className={field.field}>
        <label htmlFor={id}>{say('a_need')}</label>
        <select
          id={id}
          className={field.control}
          value={code}
          onChange={({ target }) => setCode(target.value as NeedCode)}
        >
          {choicesOf(needGroupWords).map(([group, name]) => (
            <optgroup key={group} label={name}>
              {inGroup(group).map(([one, words]) => (
                <option key={one} value={one}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div>
        <Button onPress={() => onPick(code)}>{say('add_need')}</Button>
      </div>
    </div>
  );
}
