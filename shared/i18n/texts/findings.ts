/** What the check of a file found, in words for the association, and the names of the papers. */
export const findingTexts = {
  'finding.RIB_WRONG': {
    fr: 'Le RIB n’est pas exact : {fault, select, RIB_LENGTH_WRONG {il doit compter 24 chiffres.} RIB_CHARACTER_WRONG {il ne doit contenir que des chiffres.} RIB_COUNTRY_FOREIGN {le compte doit être tenu au Maroc.} other {un chiffre au moins est faux.}} Recopiez-le de l’attestation de la banque.',
    ar: 'رقم الحساب البنكي غير صحيح: {fault, select, RIB_LENGTH_WRONG {يجب أن يتكون من 24 رقما.} RIB_CHARACTER_WRONG {يجب ألا يتضمن إلا أرقاما.} RIB_COUNTRY_FOREIGN {يجب أن يكون الحساب مفتوحا بالمغرب.} other {رقم واحد على الأقل خاطئ.}} المرجو نقله من شهادة البنك.',
  },
  'finding.ICE_DOUBTFUL': {
    fr: 'L’ICE semble inexact : {fault, select, ICE_LENGTH_WRONG {il compte 15 chiffres.} ICE_CHARACTER_WRONG {il ne contient que des chiffres.} other {un chiffre au moins paraît faux.}} Comparez-le avec le document d’origine.',
    ar: 'يبدو التعريف الموحد للمقاولة غير صحيح: {fault, select, ICE_LENGTH_WRONG {يتكون من 15 رقما.} ICE_CHARACTER_WRONG {لا يتضمن إلا أرقاما.} other {يبدو أن رقما واحدا على الأقل خاطئ.}} المرجو مقارنته بالوثيقة الأصلية.',
  },
  'finding.PAPER_MISSING': {
    fr: 'Il manque une pièce : {paper}. Joignez-la au dossier.',
    ar: 'وثيقة ناقصة: {paper}. المرجو إرفاقها بالملف.',
  },
  'finding.PAPER_DECISIVE_MISSING': {
    fr: 'Il manque une pièce sans laquelle le dossier ne peut être reçu : {paper}.',
    ar: 'وثيقة ناقصة لا يُقبل الملف بدونها: {paper}.',
  },
  'finding.PAPER_UNDATED': {
    fr: 'Une pièce ne porte pas de date : {paper}. Indiquez la date à laquelle elle a été établie.',
    ar: 'وثيقة بدون تاريخ: {paper}. المرجو ذكر تاريخ تحريرها.',
  },
  'finding.PAPER_DATED_LATER': {
    fr: 'Une pièce porte une date à venir, le {issuedOn} : {paper}. Corrigez la date.',
    ar: 'وثيقة تحمل تاريخا مستقبليا، {issuedOn}: {paper}. المرجو تصحيح التاريخ.',
  },
  'finding.PAPER_STALE': {
    fr: 'Une pièce est trop ancienne : {paper}, du {issuedOn}. Joignez-en une de moins de {ageDaysMax, plural, one {{ageDaysMax} jour} other {{ageDaysMax} jours}}.',
    ar: 'وثيقة قديمة: {paper}، بتاريخ {issuedOn}. المرجو إرفاق وثيقة لا يتجاوز عمرها {ageDaysMax, plural, zero {اليوم نفسه} one {يوما واحدا} two {يومين} few {{ageDaysMax} أيام} many {{ageDaysMax} يوما} other {{ageDaysMax} يوم}}.',
  },
  'finding.CERTIFIED_ACCOUNTS_REQUIRED': {
    fr: 'L’association a reçu plus de {aboveCentimes} d’argent public : joignez ses comptes certifiés.',
    ar: 'توصلت الجمعية بأكثر من {aboveCentimes} من المال العام: المرجو إرفاق حساباتها المشهود بصحتها.',
  },
  'finding.AMOUNT_ABOVE_CEILING': {
    fr: 'Le montant demandé dépasse le plafond de {ceilingCentimes}. Réduisez-le.',
    ar: 'المبلغ المطلوب يتجاوز السقف المحدد في {ceilingCentimes}. المرجو تخفيضه.',
  },
  'finding.AMOUNT_BELOW_FLOOR': {
    fr: 'Le montant demandé est inférieur au minimum de {floorCentimes}. Augmentez-le.',
    ar: 'المبلغ المطلوب أقل من الحد الأدنى المحدد في {floorCentimes}. المرجو رفعه.',
  },
  'finding.BUDGET_UNBALANCED': {
    fr: 'Le budget n’est pas équilibré : les dépenses font {linesCentimes}, les ressources {fundedCentimes}. Rendez-les égales.',
    ar: 'الميزانية غير متوازنة: مجموع النفقات {linesCentimes} ومجموع الموارد {fundedCentimes}. المرجو جعلهما متساويين.',
  },
  'finding.ASSOCIATION_TOO_YOUNG': {
    fr: 'L’association, fondée le {foundedOn}, n’a pas {yearsMin, plural, one {l’année} other {les {yearsMin} années}} d’existence que l’appel demande.',
    ar: 'تأسست الجمعية بتاريخ {foundedOn}، ولا تستوفي مدة الوجود التي يشترطها طلب المشاريع: {yearsMin, plural, zero {أقل من سنة} one {سنة واحدة} two {سنتان} few {{yearsMin} سنوات} many {{yearsMin} سنة} other {{yearsMin} سنة}}.',
  },
  'finding.PROVINCE_UNKNOWN': {
    fr: 'La province ou préfecture n’est pas reconnue. Choisissez-la dans la liste.',
    ar: 'الإقليم أو العمالة غير معروف. المرجو اختياره من اللائحة.',
  },
  'finding.REGION_MISMATCH': {
    fr: 'La province choisie se trouve dans la région {expectedRegionCode}. Corrigez la région.',
    ar: 'الإقليم المختار يوجد بجهة {expectedRegionCode}. المرجو تصحيح الجهة.',
  },
  'finding.REGION_NOT_IN_CALL': {
    fr: 'L’appel à projets n’est pas ouvert à la région {regionCode}.',
    ar: 'طلب المشاريع غير مفتوح لجهة {regionCode}.',
  },
  'finding.SERVICES_MISSING': {
    fr: 'Aucun service n’est indiqué. Cochez au moins un service que l’unité rendra.',
    ar: 'لم تُذكر أي خدمة. المرجو اختيار خدمة واحدة على الأقل ستقدمها الوحدة.',
  },
  'finding.COMPLETION_LAPSED': {
    fr: 'Le dossier n’a pas été complété dans le délai donné.',
    ar: 'لم يُستكمل الملف داخل الأجل المحدد.',
  },
  'paper.statutes': { fr: 'statuts', ar: 'النظام الأساسي' },
  'paper.receipt': { fr: 'récépissé définitif', ar: 'الوصل النهائي' },
  'paper.minutes': { fr: 'procès-verbal de l’assemblée générale', ar: 'محضر الجمع العام' },
  'paper.board-list': { fr: 'liste des membres du bureau', ar: 'لائحة أعضاء المكتب' },
  'paper.identity-president': {
    fr: 'carte nationale du président ou de la présidente',
    ar: 'البطاقة الوطنية للرئيس(ة)',
  },
  'paper.identity-treasurer': {
    fr: 'carte nationale du trésorier ou de la trésorière',
    ar: 'البطاقة الوطنية لأمين(ة) المال',
  },
  'paper.moral-report': { fr: 'rapport moral', ar: 'التقرير الأدبي' },
  'paper.financial-report': { fr: 'rapport financier', ar: 'التقرير المالي' },
  'paper.bank-attestation': { fr: 'attestation de RIB', ar: 'شهادة التعريف البنكي' },
  'paper.project-sheet': { fr: 'fiche du projet', ar: 'بطاقة المشروع' },
  'paper.commitment-letter': { fr: 'lettre d’engagement', ar: 'رسالة الالتزام' },
  'paper.tax-attestation': { fr: 'attestation fiscale', ar: 'الشهادة الضريبية' },
  'paper.certified-accounts': { fr: 'comptes certifiés', ar: 'الحسابات المشهود بصحتها' },
  'paper.earlier-conventions': { fr: 'conventions antérieures', ar: 'الاتفاقيات السابقة' },
} as const;
