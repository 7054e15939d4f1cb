/** Why a change of the register of mandates, or an act by a mandate, was refused, and what to do instead. */
export const mandateRefusals = {
  MANDATE_NONE: {
    fr: 'Aucun mandat à votre nom ne figure au registre pour cette partie. Le service du programme dira comment l’inscrire.',
    ar: 'لا يوجد في السجل أي سند تفويض باسمكم لهذا الطرف. ستوضح مصلحة البرنامج كيفية تقييده.',
  },
  MANDATE_NOT_YET: {
    fr: 'Votre mandat commence le {startsOn} : vous pourrez signer à partir de ce jour.',
    ar: 'يبدأ سند تفويضكم في {startsOn}: يمكنكم التوقيع ابتداء من هذا التاريخ.',
  },
  MANDATE_LAPSED: {
    fr: 'Votre mandat est échu depuis le {lapsedOn} : vous ne pouvez plus signer pour cette partie. Remettez le nouveau mandat au service du programme, ou il s’adressera à qui peut signer.',
    ar: 'انتهت صلاحية سند تفويضكم ابتداء من {lapsedOn}: لم يعد بإمكانكم التوقيع باسم هذا الطرف. المرجو موافاة مصلحة البرنامج بسند التفويض الجديد، وإلا فستتصل بمن يمكنه التوقيع.',
  },
  MANDATE_UNCONFIRMED: {
    fr: 'Votre mandat est enregistré mais pas encore confirmé. Un second administrateur doit le confirmer.',
    ar: 'سند تفويضكم مسجل لكنه غير مؤكد بعد. يجب أن يؤكده مسير ثان.',
  },
  MANDATE_ROLE_NOT_ALLOWED: {
    fr: 'Seul un administrateur tient le registre des mandats.',
    ar: 'لا يمسك سجل سندات التفويض إلا المسير.',
  },
  MANDATE_PARTY_UNKNOWN: {
    fr: 'Le programme ne connaît pas cette partie. Choisissez-en une de la liste.',
    ar: 'هذا الطرف غير وارد في البرنامج. المرجو اختيار طرف من اللائحة.',
  },
  MANDATE_PARTY_ENTERED_ALREADY: {
    fr: 'Le registre de cette partie est déjà commencé.',
    ar: 'سبق الشروع في سجل هذا الطرف.',
  },
  MANDATE_NOT_FOUND: {
    fr: 'Ce mandat ne figure pas au registre. Ouvrez la page à nouveau.',
    ar: 'سند التفويض هذا غير وارد في السجل. المرجو فتح الصفحة من جديد.',
  },
  MANDATE_DAYS_REVERSED: {
    fr: 'Le dernier jour précède le premier. Corrigez l’une des deux dates.',
    ar: 'اليوم الأخير يسبق اليوم الأول. المرجو تصحيح أحد التاريخين.',
  },
  MANDATE_PAPER_MISSING: {
    fr: 'Joignez le papier qui donne le mandat.',
    ar: 'المرجو إرفاق الوثيقة التي تمنح سند التفويض.',
  },
  MANDATE_SIGNATORY_UNFIT: {
    fr: 'Cette personne n’a pas le rôle d’autorité signataire. Donnez-lui d’abord ce rôle sur la page du personnel.',
    ar: 'لا يتوفر هذا الشخص على صفة السلطة الموقعة. المرجو منحه هذه الصفة أولا في صفحة الموظفين.',
  },
  MANDATE_OFFICE_OVERLAPS: {
    fr: 'Une autre personne exerce cette fonction pendant ces jours. Mettez d’abord fin à son mandat.',
    ar: 'يزاول شخص آخر هذه المهمة خلال هذه المدة. المرجو إنهاء سند تفويضه أولا.',
  },
  MANDATE_DELEGATOR_NOT_CONFIRMED: {
    fr: 'Le mandat de qui délègue n’est pas confirmé. Faites-le confirmer d’abord.',
    ar: 'سند تفويض المفوِّض غير مؤكد. المرجو تأكيده أولا.',
  },
  MANDATE_DELEGATED_TO_SELF: {
    fr: 'Nul ne délègue à soi-même. Choisissez une autre personne.',
    ar: 'لا يفوض أحد لنفسه. المرجو اختيار شخص آخر.',
  },
  MANDATE_NOT_TO_BE_DELEGATED: {
    fr: 'Une délégation ne se délègue pas, sauf si son papier le dit.',
    ar: 'لا يجوز تفويض التوقيع المفوض إلا إذا نصت وثيقته على ذلك.',
  },
  MANDATE_OUTLASTS_DELEGATOR: {
    fr: 'Une délégation ne dépasse pas le mandat de qui la donne. Choisissez des jours qui y tiennent, avec un dernier jour s’il en a un.',
    ar: 'لا يتجاوز تفويض التوقيع مدة سند تفويض من يمنحه. المرجو اختيار تاريخين داخل هذه المدة، مع تحديد اليوم الأخير إذا كان محددا فيه.',
  },
  MANDATE_SAME_PERSON: {
    fr: 'Qui a enregistré le mandat, ou doit signer par lui, ne le confirme pas. Demandez-le à un autre administrateur.',
    ar: 'لا يؤكد سند التفويض من سجله ولا من سيوقع بموجبه. المرجو طلب ذلك من مسير آخر.',
  },
  MANDATE_CONFIRMED_ALREADY: { fr: 'Ce mandat est déjà confirmé.', ar: 'سبق تأكيد سند التفويض هذا.' },
  MANDATE_ENDED_ALREADY: { fr: 'Ce mandat a déjà pris fin.', ar: 'سبق إنهاء سند التفويض هذا.' },
  MANDATE_REASON_MISSING: {
    fr: 'Indiquez pourquoi ce mandat prend fin.',
    ar: 'المرجو ذكر سبب إنهاء سند التفويض.',
  },
  MANDATE_END_OUT_OF_TERM: {
    fr: 'Le dernier jour se trouve hors du mandat. Choisissez un jour de sa durée.',
    ar: 'اليوم الأخير خارج مدة سند التفويض. المرجو اختيار يوم داخلها.',
  },
} as const;
