import { Fragment } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { i18n, type Language, languages } from '../words/language.ts';

/** All that is shown, in the language that is spoken. It is made anew when that changes, so that no word is left in the old one. */
export function Spoken({ children }: { readonly children: React.ReactNode }) {
  const { language } = useTranslation([], { i18n, useSuspense: false }).i18n;
  return (
    <I18nProvider locale={languages[language as Language].locale}>
      <Fragment key={language}>{children}</Fragment>
    </I18nProvider>
  );
}
