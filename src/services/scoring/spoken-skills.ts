import type { HeldSkill, SkillLevel } from '../../domain/values/skill.ts';
import type { LanguageLevel, SpokenLanguage } from '../../domain/values/spoken-language.ts';

/** The skill that a language is, by its BCP 47 code; undefined where the taxonomy has none. */
export type LanguageSkill = (code: string) => string | undefined;

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

interface SkillNames {
  skillByLabel(label: string): string | undefined;
  label(uri: string): string | undefined;
}

/** Finds languages by their English names, which is what ESCO calls them. */
export function createLanguageSkill({ skillByLabel, label }: SkillNames): LanguageSkill {
  return (code) => {
    const [language = ''] = code.split('-');
    const name = /^[a-z]{2,3}$/i.test(language) ? names.of(language) : undefined;
    const skill = name === undefined ? undefined : skillByLabel(name);
    return skill !== undefined && label(skill) === name ? skill : undefined;
  };
}

const levelOf: Readonly<Record<LanguageLevel, SkillLevel>> = {
  basic: 'basic',
  conversational: 'working',
  fluent: 'skilled',
  native: 'expert',
};

/** Languages as skills: a level that is not said is the ordinary one, and what is spoken is in use. */
export function spokenSkills(
  languages: readonly SpokenLanguage[],
  languageSkill: LanguageSkill,
): readonly HeldSkill[] {
  return languages.flatMap(({ code, level }) => {
    const uri = languageSkill(code);
    return uri === undefined ? [] : [{ uri, level: level === undefined ? 'working' : levelOf[level] }];
  });
}
