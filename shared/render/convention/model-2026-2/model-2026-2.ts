import type { Article, Clause } from '../model.ts';
import { model2026 } from '../model-2026-1/model-2026-1.ts';

/** How the parties sign: each signatory as he or she chooses, and each signature named as what it is. */
const waysOfSigning: readonly Clause[] = [
  {
    id: 'final.2',
    fr: 'Elle est signée conformément à la loi n° 43-20 : par voie électronique, en un seul fichier qui reçoit toutes les signatures électroniques, ou à la main, sur l’exemplaire imprimé de ce fichier. Le fichier signé et, pour les signatures manuscrites, l’exemplaire papier font foi.',
    ar: 'توقع الاتفاقية طبقا للقانون رقم 43.20: إما بطريقة إلكترونية، في ملف واحد يتلقى جميع التوقيعات الإلكترونية، وإما بخط اليد، على النسخة المطبوعة من هذا الملف. ويعتد بالملف الموقع، وبالنسخة الورقية فيما يخص التوقيعات الخطية.',
  },
  {
    id: 'final.2-level',
    fr: 'Le niveau de chaque signature est celui que son signataire a choisi : simple, fondé sur un code à usage unique ; qualifié, délivré par un prestataire de services de confiance ; fondé sur un certificat que le signataire détient par ailleurs ; ou manuscrit. Ce niveau est indiqué dans le cadre de la signature et dans le certificat de preuve.',
    ar: 'ومستوى كل توقيع هو الذي اختاره صاحبه: بسيط، مبني على رمز صالح لمرة واحدة؛ أو مؤهل، يصدر بواسطة مقدم خدمات الثقة؛ أو مبني على شهادة إلكترونية يحوزها الموقع من جهة أخرى؛ أو خطي. ويبين هذا المستوى في خانة التوقيع وفي شهادة الإثبات.',
  },
];

/** The second model: the first one, with an article on signatures that holds for every level of signature. */
export const model20262: typeof model2026 = {
  ...model2026,
  id: 'model-2026-2',
  articles: model2026.articles.map((article) =>
    article.id === 'final' ? withWaysOfSigning(article) : article,
  ),
};

function withWaysOfSigning(article: Article): Article {
  const clauses = article.clauses.flatMap((clause) => (clause.id === 'final.2' ? waysOfSigning : [clause]));
  return { ...article, clauses };
}
