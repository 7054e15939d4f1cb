const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** The language of what a person wrote freely: of the two of the house, the one whose letters are more. */
function writtenIn(words: string): 'fr' | 'ar' {
  return (words.match(ARABIC)?.length ?? 0) > (words.match(LATIN)?.length ?? 0) ? 'ar' : 'fr';
}

/**
 * What a person wrote in one language, on a page of either: marked with that language and its direction, so that it is
 * read aloud and set as what it is.
 */
export function Written({ words, tone }: { readonly words: string; readonly tone?: string }) {
  const lang = writtenIn(words);
  return (
    <bdi lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'} class={tone}>
      {words}
    </bdi>
  );
}
