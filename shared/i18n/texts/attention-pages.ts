/** What waits for a person: what happened, the acts, why an act was refused. */
export const attentionPageTexts = {
  'attention.title': { fr: 'À régler', ar: 'للمعالجة' },
  'attention.one': { fr: 'À régler : {name}', ar: 'للمعالجة: {name}' },
  'attention.nothing': { fr: 'Rien n’attend une personne.', ar: 'لا شيء ينتظر تدخل شخص.' },
  'attention.none': { fr: 'Rien dans cette liste.', ar: 'لا شيء في هذه اللائحة.' },
  'attention.lists': { fr: 'Listes', ar: 'اللوائح' },
  'attention.open': { fr: 'En attente', ar: 'في الانتظار' },
  'attention.mine': { fr: 'Confiés à moi', ar: 'المحالة علي' },
  'attention.closed': { fr: 'Réglés', ar: 'تمت معالجتها' },
  'attention.kind.workflow': { fr: 'Traitement arrêté', ar: 'توقف المعالجة' },
  'attention.kind.mail': { fr: 'Courriel non remis', ar: 'بريد غير مسلَّم' },
  'attention.kind.mail-delayed': { fr: 'Courriel en attente de remise', ar: 'بريد في انتظار التسليم' },
  'attention.kind.statement-line': { fr: 'Ligne de relevé sans ordre', ar: 'سطر كشف بدون أمر' },
  'attention.kind.mandate': { fr: 'Mandat échu', ar: 'سند تفويض منتهي الصلاحية' },
  'attention.kind.delivery': { fr: 'Envoi en retard', ar: 'إرسال متأخر' },
  'attention.workflow': {
    fr: 'Le traitement automatique de ce dossier s’est arrêté et n’a pas pu reprendre seul.',
    ar: 'توقفت المعالجة الآلية لهذا الملف ولم تتمكن من الاستئناف تلقائيا.',
  },
  'attention.mail': {
    fr: 'Courriel non remis à {email} : appelez la personne.',
    ar: 'تعذر تسليم البريد إلى {email}: المرجو الاتصال بالشخص.',
  },
  'attention.mail-delayed': {
    fr: 'Le courriel à {email} n’est pas encore remis, les serveurs continuent d’essayer : appelez la personne si un délai court.',
    ar: 'لم يُسلَّم البريد بعد إلى {email} ولا تزال المحاولات جارية: المرجو الاتصال بالشخص إذا كان هناك أجل قريب.',
  },
  'attention.mail-complained': {
    fr: 'Le destinataire {email} a classé notre courriel comme indésirable, les suivants ne lui parviendront peut-être pas : appelez la personne.',
    ar: 'صنف صاحب العنوان {email} رسالتنا كبريد غير مرغوب فيه، وقد لا تصله الرسائل القادمة: المرجو الاتصال بالشخص.',
  },
  'attention.statement-line': {
    fr: 'Une ligne du relevé du {bookedOn} ne correspond à aucun virement attendu.',
    ar: 'سطر من كشف الحساب بتاريخ {bookedOn} لا يطابق أي تحويل منتظر.',
  },
  'attention.mandate-missing': {
    fr: '{name} n’a pas de mandat confirmé qui vaille à ce jour et ne peut pas signer.',
    ar: 'لا يتوفر {name} على سند تفويض مؤكد وصالح في هذا التاريخ، ولا يمكنه التوقيع.',
  },
  'attention.mandate': {
    fr: 'Le mandat de {name} est échu depuis le {lapsedOn} : cette personne ne peut plus signer.',
    ar: 'انتهت صلاحية سند تفويض {name} منذ {lapsedOn}: لم يعد بإمكان هذا الشخص التوقيع.',
  },
  'attention.delivery': {
    fr: 'Un envoi attend depuis le {committedAt} : la machine continue d’essayer sans y parvenir.',
    ar: 'إرسال عالق منذ {committedAt}: يواصل النظام المحاولة دون جدوى.',
  },
  'attention.mails': { fr: 'Courriels qui ne sont pas arrivés', ar: 'رسائل لم تصل' },
  'attention.again-count': {
    fr: '{times, plural, one {Signalé une fois} other {Signalé # fois}}',
    ar: '{times, plural, one {تم التبليغ مرة واحدة} two {تم التبليغ مرتين} few {تم التبليغ # مرات} many {تم التبليغ # مرة} other {تم التبليغ # مرة}}',
  },
  'attention.restart': { fr: 'Reprendre le traitement', ar: 'استئناف المعالجة' },
  'attention.send-again': { fr: 'Envoyer à nouveau', ar: 'إعادة الإرسال' },
  'attention.send-again-help': {
    fr: 'Le courriel part à l’adresse enregistrée aujourd’hui : corrigez-la d’abord si elle est fausse.',
    ar: 'يُرسل البريد إلى العنوان المسجل حاليا: المرجو تصحيحه أولا إن كان خاطئا.',
  },
  'attention.read-statement-again': { fr: 'Relire le relevé', ar: 'إعادة قراءة الكشف' },
  'attention.upload-again': { fr: 'Déposer un relevé corrigé', ar: 'إيداع كشف مصحح' },
  'attention.hand-over': { fr: 'Confier à un collègue', ar: 'الإحالة على زميل' },
  'attention.hand-over-to': { fr: 'À qui', ar: 'على من' },
  'attention.hand-over-note': { fr: 'Note pour cette personne', ar: 'ملاحظة لهذا الشخص' },
  'attention.handed-over': { fr: 'Confié à', ar: 'محال على' },
  'attention.handed-by': { fr: 'Par', ar: 'من طرف' },
  'attention.note': { fr: 'Note', ar: 'الملاحظة' },
  'attention.close': { fr: 'Clore avec un motif', ar: 'الإغلاق مع ذكر السبب' },
  'attention.close-go': { fr: 'Clore', ar: 'إغلاق' },
  'attention.outcome.closed': { fr: 'Clos', ar: 'أُغلق' },
  'attention.outcome.tried-again': { fr: 'Essayé à nouveau', ar: 'أُعيدت المحاولة' },
  'attention.outcome.passed': { fr: 'Résolu sans intervention', ar: 'زال دون تدخل' },
  'attention.history': { fr: 'Historique', ar: 'السجل' },
  'attention.kept': { fr: 'Détail pour l’assistance', ar: 'تفصيل خاص بالدعم التقني' },
  ATTENTION_NOT_FOUND: {
    fr: 'Cet incident n’est pas connu. Revenez à la liste.',
    ar: 'هذا الطارئ غير معروف. المرجو العودة إلى اللائحة.',
  },
  ATTENTION_RAISED_ALREADY: {
    fr: 'Cet incident est déjà dans la liste.',
    ar: 'هذا الطارئ موجود في اللائحة.',
  },
  ATTENTION_CLOSED_ALREADY: {
    fr: 'Cet incident a déjà été réglé. Son historique dit par qui et pourquoi.',
    ar: 'سبقت معالجة هذا الطارئ. يبين السجل من قام بذلك ولماذا.',
  },
  ATTENTION_REASON_MISSING: {
    fr: 'Indiquez pourquoi il n’y a plus rien à faire.',
    ar: 'المرجو بيان سبب عدم الحاجة إلى أي إجراء.',
  },
  ATTENTION_NOTE_MISSING: {
    fr: 'Écrivez une note : ce qui est connu, ce qui reste à faire.',
    ar: 'المرجو كتابة ملاحظة: ما هو معروف وما يجب القيام به.',
  },
  ATTENTION_COLLEAGUE_UNFIT: {
    fr: 'Choisissez un collègue dont le rôle permet de régler cet incident.',
    ar: 'المرجو اختيار زميل تسمح صفته بمعالجة هذا الطارئ.',
  },
  ATTENTION_HANDED_ALREADY: {
    fr: 'Cet incident est déjà confié à cette personne.',
    ar: 'هذا الطارئ محال على هذا الشخص.',
  },
  ATTENTION_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle permet de lire cet incident, non de le régler.',
    ar: 'تسمح صفتكم بالاطلاع على هذا الطارئ دون معالجته.',
  },
  STATEMENT_NOT_KEPT: {
    fr: 'Ce relevé n’a pas été conservé : déposez-le à nouveau.',
    ar: 'لم يُحفظ هذا الكشف: المرجو إيداعه من جديد.',
  },
  MAIL_NOT_KEPT: {
    fr: 'Ce courriel n’a pas été conservé : écrivez ou appelez la personne, puis clôturez avec un motif.',
    ar: 'لم يُحفظ هذا البريد: المرجو مراسلة الشخص أو الاتصال به، ثم الإغلاق مع ذكر السبب.',
  },
} as const;
