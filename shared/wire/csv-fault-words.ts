import type { Bilingual } from '../domain/kernel/act.ts';
import type { CsvFaultCode } from '../formats/csv/csv-fault.ts';
import { SERVICE_NAMES } from './application-columns.ts';

const REMEDIES: { readonly [code in CsvFaultCode]: Bilingual } = {
  CSV_EMPTY: {
    fr: "Le fichier n'a aucune ligne sous les titres : ajoutez les dossiers.",
    ar: 'لا يوجد أي سطر تحت العناوين: أضيفوا الملفات.',
  },
  CSV_TOO_LARGE: {
    fr: 'Le fichier est trop grand : partagez-le en plusieurs.',
    ar: 'الملف كبير جدا: قسّموه إلى عدة ملفات.',
  },
  CSV_NOT_TEXT: {
    fr: 'Ce fichier n’est pas un texte : dans le tableur, enregistrez-le sous « CSV UTF-8 ».',
    ar: 'هذا الملف ليس نصا: احفظوه من الجدول بصيغة «CSV UTF-8».',
  },
  CSV_QUOTE_BROKEN: {
    fr: 'Un guillemet reste ouvert à partir de cette ligne : fermez-le ou supprimez-le.',
    ar: 'علامة تنصيص غير مغلقة ابتداء من هذا السطر: أغلقوها أو احذفوها.',
  },
  CSV_COLUMN_MISSING: {
    fr: 'Cette colonne manque : ajoutez-la, ou corrigez son titre.',
    ar: 'هذا العمود غير موجود: أضيفوه أو صححوا عنوانه.',
  },
  CSV_COLUMN_REPEATED: {
    fr: 'Cette colonne figure deux fois : supprimez-en une.',
    ar: 'هذا العمود مكرر: احذفوا أحد العمودين.',
  },
  CSV_ROW_TOO_SHORT: {
    fr: 'Cette ligne a moins de cellules que les titres : complétez-la, cellules vides comprises.',
    ar: 'خلايا هذا السطر أقل من العناوين: أكملوها ولو بخلايا فارغة.',
  },
  CSV_ROW_TOO_LONG: {
    fr: 'Cette ligne a plus de cellules que les titres : mettez entre guillemets le texte qui contient le séparateur.',
    ar: 'خلايا هذا السطر أكثر من العناوين: ضعوا بين علامتي تنصيص النص الذي يحتوي على الفاصل.',
  },
  CSV_CELL_EMPTY: { fr: 'Cette cellule est vide : remplissez-la.', ar: 'هذه الخانة فارغة: املؤوها.' },
  CSV_AMOUNT_UNREADABLE: {
    fr: 'Écrivez un montant en dirhams, comme 256 000,00.',
    ar: 'اكتبوا مبلغا بالدرهم مثل ⁦256 000,00⁩.',
  },
  CSV_DAY_UNREADABLE: {
    fr: 'Écrivez un jour qui existe, comme 27/05/2026.',
    ar: 'اكتبوا تاريخا صحيحا مثل 27/05/2026.',
  },
  CSV_CHOICE_UNKNOWN: { fr: 'Écrivez un des mots permis', ar: 'اكتبوا إحدى الكلمات المسموح بها' },
};

const SERVICES: Bilingual = {
  fr: Object.values(SERVICE_NAMES)
    .map(({ fr }) => fr)
    .join(' | '),
  ar: Object.values(SERVICE_NAMES)
    .map(({ ar }) => ar)
    .join(' | '),
};

/** What to do about a fault of form in a file of applications; a word that is not known is answered with those that are. */
export function csvRemedy(code: CsvFaultCode, field = ''): Bilingual {
  if (code !== 'CSV_CHOICE_UNKNOWN') return REMEDIES[code];
  const { fr, ar } = REMEDIES[code];
  const words = allowedWords(field);
  return { fr: `${fr} : ${words.fr}.`, ar: `${ar}: ${words.ar}.` };
}

function allowedWords(field: string): Bilingual {
  if (field === 'unit.services') return SERVICES;
  if (field === 'association.language') return { fr: 'arabe, français', ar: 'العربية، الفرنسية' };
  return { fr: 'F, M', ar: 'أنثى، ذكر' };
}
