/** What holds and what does not about a convention's file: the same words on the public page and at the command line. */
export const verificationTexts = {
  'verify.result': {
    fr: 'Résultat de la comparaison',
    ar: 'نتيجة المقارنة',
    en: 'Result of the comparison',
  },
  'verify.whole': {
    fr: 'Ce fichier est exactement celui du registre, octet pour octet.',
    ar: 'هذا الملف مطابق تماما لما في السجل.',
    en: 'This file is exactly the one of the register, byte for byte.',
  },
  'verify.not-whole': {
    fr: 'Ce fichier n’est pas celui du registre.',
    ar: 'هذا الملف غير مطابق لما في السجل.',
    en: 'This file is not the one of the register.',
  },
  'verify.record-broken': {
    fr: 'Ce fichier est celui du registre, mais le registre lui-même ne tient pas.',
    ar: 'هذا الملف مطابق لما في السجل، لكن السجل نفسه غير سليم.',
    en: 'This file is the one of the register, but the register itself does not hold.',
  },
  'verify.unknown-file': {
    fr: 'Le registre ne connaît aucune convention qui ressemble à ce fichier.',
    ar: 'لا يتضمن السجل أي اتفاقية تشبه هذا الملف.',
    en: 'The register knows no convention that looks like this file.',
  },
  'verify.alone-whole': {
    fr: 'Les signatures de ce fichier sont intègres et couvrent tout son contenu.',
    ar: 'توقيعات هذا الملف سليمة وتشمل محتواه كله.',
    en: 'The signatures in this file are intact and cover all of it.',
  },
  'verify.alone-not-whole': {
    fr: 'Ce fichier n’est pas intègre.',
    ar: 'هذا الملف غير سليم.',
    en: 'This file is not intact.',
  },
  'verify.attack.bytes-changed': {
    fr: 'Contenu modifié : le fichier a la bonne longueur, mais pas le bon contenu.',
    ar: 'محتوى مغيَّر: طول الملف صحيح لكن محتواه غير مطابق.',
    en: 'Flipped byte: the length is right, the content is not.',
  },
  'verify.attack.content-changed': {
    fr: 'Contenu modifié après la signature.',
    ar: 'محتوى مغيَّر بعد التوقيع.',
    en: 'Flipped byte: content was changed after it was signed.',
  },
  'verify.attack.update-appended': {
    fr: 'Mise à jour ajoutée : ce qui suit la dernière signature peut remplacer une page à l’écran.',
    ar: 'تحديث مضاف: ما جاء بعد آخر توقيع قد يعوض صفحة عند العرض.',
    en: 'Appended update: what follows the last signature may replace a page on the screen.',
  },
  'verify.attack.signature-cut-off': {
    fr: 'Dernière signature coupée : le fichier s’arrête avant elle.',
    ar: 'آخر توقيع محذوف: ينتهي الملف قبله.',
    en: 'Cut-off signature: the file ends before the last signature.',
  },
  'verify.attack.signature-absent': {
    fr: 'Signature coupée, ou pas encore donnée : une case du document est vide.',
    ar: 'توقيع محذوف أو لم يوضع بعد: توجد خانة فارغة في الوثيقة.',
    en: 'Signature cut off, or not given yet: a box of the document is empty.',
  },
  'verify.attack.file-rewritten': {
    fr: 'Fichier réécrit : ce ne sont plus les octets qui ont été signés.',
    ar: 'ملف معاد كتابته: لم تعد محتوياته هي التي وُقّعت.',
    en: 'Rewritten file: these are no longer the bytes that were signed.',
  },
  'verify.attack.foreign-certificate': {
    fr: 'Certificat étranger : une signature vient d’une autre autorité que celle de cette installation.',
    ar: 'شهادة أجنبية: صدر توقيع عن سلطة غير سلطة هذه المنصة.',
    en: 'Foreign certificate: a signature comes from another authority than this installation’s.',
  },
  'verify.first-difference': {
    fr: 'Premier octet différent : le n° {position} ; en tout, {count, plural, one {# octet diffère} other {# octets diffèrent}}.',
    ar: 'أول بايت مختلف رقمه {position}؛ مجموع البايتات المختلفة: {count}.',
    en: 'First differing byte: no. {position}; {count, plural, one {# byte differs} other {# bytes differ}} in all.',
  },
  'verify.signed-by': {
    fr: '{party} : signature valable, {signedAt}',
    ar: '{party}: توقيع صحيح، {signedAt}',
    en: '{party}: valid signature, {signedAt}',
  },
  'verify.signed-by-alone': {
    fr: '{party} : signature intègre, certificat au nom de {signer}, heure déclarée {signedAt}',
    ar: '{party}: توقيع سليم، شهادة باسم {signer}، الوقت المصرح به {signedAt}',
    en: '{party}: intact signature, certificate in the name of {signer}, declared time {signedAt}',
  },
  'verify.party.ministry': { fr: 'Ministère', ar: 'الوزارة', en: 'Ministry' },
  'verify.party.agency': { fr: 'Agence', ar: 'الوكالة', en: 'Agency' },
  'verify.party.association': { fr: 'Association', ar: 'الجمعية', en: 'Association' },
  'verify.any-party': { fr: 'une partie', ar: 'أحد الأطراف', en: 'a party' },
  'verify.fault.FILE_UNREADABLE': {
    fr: 'Le fichier ne se lit pas comme un PDF.',
    ar: 'تتعذر قراءة الملف بصيغة PDF.',
    en: 'The file cannot be read as a PDF.',
  },
  'verify.fault.NOT_SIGNED': {
    fr: 'Le fichier ne porte aucune signature.',
    ar: 'لا يحمل الملف أي توقيع.',
    en: 'The file bears no signature.',
  },
  'verify.fault.NO_REVISION_RECORDED': {
    fr: 'Le registre n’a encore aucune version de ce document.',
    ar: 'لا يتضمن السجل أي نسخة من هذه الوثيقة بعد.',
    en: 'The register has no version of this document yet.',
  },
  'verify.fault.REVISION_ALTERED': {
    fr: 'Un octet au moins a changé dans la partie signée par : {party}.',
    ar: 'تغير جزء واحد على الأقل مما وقّعه: {party}.',
    en: 'At least one byte has changed in the part signed by: {party}.',
  },
  'verify.fault.REVISION_ALTERED.document': {
    fr: 'Un octet au moins a changé dans le texte de la convention.',
    ar: 'تغير جزء واحد على الأقل من نص الاتفاقية.',
    en: 'At least one byte has changed in the text of the convention.',
  },
  'verify.fault.REVISION_CUT_OFF': {
    fr: 'Une signature manque, celle de : {party}. Le fichier est plus court que celui du registre.',
    ar: 'ينقص توقيع: {party}. الملف أقصر مما في السجل.',
    en: 'A signature is missing, that of: {party}. The file is shorter than the one of the register.',
  },
  'verify.fault.REVISION_CUT_OFF.document': {
    fr: 'Le fichier est plus court que le texte de la convention.',
    ar: 'الملف أقصر من نص الاتفاقية.',
    en: 'The file is shorter than the text of the convention.',
  },
  'verify.fault.BYTES_AFTER_LAST_REVISION': {
    fr: 'Quelque chose a été ajouté après la dernière signature ({lengthBytes, plural, one {# octet} other {# octets}}).',
    ar: 'أُضيف شيء بعد آخر توقيع ({lengthBytes} بايت).',
    en: 'Something was added after the last signature ({lengthBytes, plural, one {# byte} other {# bytes}}).',
  },
  'verify.fault.SIGNER_MISSING': {
    fr: 'Signature absente : {party}.',
    ar: 'توقيع غير موجود: {party}.',
    en: 'Missing signature: {party}.',
  },
  'verify.fault.SIGNER_UNEXPECTED': {
    fr: 'Signature inattendue : {party}.',
    ar: 'توقيع غير متوقع: {party}.',
    en: 'Unexpected signature: {party}.',
  },
  'verify.fault.RANGE_NOT_WHOLE': {
    fr: 'La signature ne couvre pas tout le document : {party}.',
    ar: 'التوقيع لا يشمل الوثيقة كلها: {party}.',
    en: 'The signature does not cover the whole document: {party}.',
  },
  'verify.fault.DIGEST_INVALID': {
    fr: 'Le contenu signé a changé : {party}.',
    ar: 'تغير المحتوى الموقَّع: {party}.',
    en: 'The signed content has changed: {party}.',
  },
  'verify.fault.SIGNATURE_INVALID': {
    fr: 'La signature ne correspond pas au certificat : {party}.',
    ar: 'التوقيع لا يطابق الشهادة: {party}.',
    en: 'The signature does not match the certificate: {party}.',
  },
  'verify.fault.CHAIN_INVALID': {
    fr: 'Le certificat ne vient pas de notre autorité : {party}.',
    ar: 'الشهادة غير صادرة عن سلطتنا: {party}.',
    en: 'The certificate does not come from our authority: {party}.',
  },
  'verify.fault.TIMESTAMP_INVALID': {
    fr: 'L’horodatage n’est pas valable : {party}.',
    ar: 'الختم الزمني غير صحيح: {party}.',
    en: 'The time-stamp is not valid: {party}.',
  },
  'verify.fault.LOG_BROKEN': {
    fr: 'Journal : la chaîne de hachage de {stream} est rompue à l’écriture {version}.',
    ar: 'السجل: انقطعت سلسلة البصمات في {stream} عند القيد {version}.',
    en: 'Log: the hash chain of {stream} is broken at commit {version}.',
  },
  'verify.fault.COPY_MISSING': {
    fr: 'Registre : la copie gardée {document} a disparu.',
    ar: 'السجل: اختفت النسخة المحفوظة {document}.',
    en: 'Register: the kept copy {document} is gone.',
  },
  'verify.fault.COPY_DIFFERS': {
    fr: 'Registre : la copie gardée {document} n’est pas celle du journal.',
    ar: 'السجل: النسخة المحفوظة {document} لا تطابق ما في السجل.',
    en: 'Register: the kept copy {document} is not the one that the log names.',
  },
  'verify.fault.PARTY_UNSIGNED': {
    fr: 'Registre : la convention est en vigueur sans la signature de : {party}.',
    ar: 'السجل: الاتفاقية سارية المفعول دون توقيع: {party}.',
    en: 'Register: the convention is in force without the signature of: {party}.',
  },
  'verify.fault.FINAL_DIFFERS': {
    fr: 'Registre : le document en vigueur n’est pas celui de la dernière signature.',
    ar: 'السجل: الوثيقة السارية المفعول ليست وثيقة آخر توقيع.',
    en: 'Register: the document in force is not the one of the last signature.',
  },
  'verify.record.in-force': {
    fr: 'Registre : convention {number}, en vigueur depuis le {day}.',
    ar: 'السجل: الاتفاقية رقم {number}، سارية المفعول منذ {day}.',
    en: 'Register: convention {number}, came into force on {day}.',
  },
  'verify.record.not-in-force': {
    fr: 'Registre : convention {number}, jamais entrée en vigueur ; signatures données : {signed} sur {total}.',
    ar: 'السجل: الاتفاقية رقم {number}، لم تدخل حيز التنفيذ؛ التوقيعات الموضوعة: {signed} من {total}.',
    en: 'Register: convention {number}, never came into force; signatures given: {signed} of {total}.',
  },
  'verify.record.act': {
    fr: 'Journal : {party} a signé le {signedAt}, écriture {position}.',
    ar: 'السجل: توقيع {party} بتاريخ {signedAt}، القيد {position}.',
    en: 'Log: {party} signed on {signedAt}, commit {position}.',
  },
  'verify.record.chains': {
    fr: 'Journal : {streams} ; chaînes de hachage entières.',
    ar: 'السجل: {streams}؛ سلاسل البصمات متصلة.',
    en: 'Log: {streams}; the hash chains are whole.',
  },
  'verify.record.copies': {
    fr: 'Registre : {count, plural, one {# version gardée, telle} other {# versions gardées, telles}} que le journal les nomme.',
    ar: 'السجل: {count, plural, one {نسخة واحدة محفوظة مطابقة} two {نسختان محفوظتان مطابقتان} few {# نسخ محفوظة مطابقة} many {# نسخة محفوظة مطابقة} other {# نسخة محفوظة مطابقة}} لما في السجل.',
    en: 'Register: {count, plural, one {# kept version, as} other {# kept versions, each as}} the log names it.',
  },
  'verify.not-checked': {
    fr: 'Non vérifié, faute du registre ({option}) :',
    ar: 'لم يتم التحقق منه في غياب السجل ({option}):',
    en: 'Not checked, for want of the register ({option}):',
  },
  'verify.not-checked.authority': {
    fr: 'si les certificats et les horodatages viennent de l’autorité de l’installation ;',
    ar: 'هل صدرت الشهادات والأختام الزمنية عن سلطة المنصة؛',
    en: 'whether certificates and time-stamps come from the installation’s authority;',
  },
  'verify.not-checked.parties': {
    fr: 'si ce sont bien les signataires attendus ;',
    ar: 'هل الموقعون هم المنتظرون فعلا؛',
    en: 'whether these are the expected signatories;',
  },
  'verify.not-checked.record': {
    fr: 'si c’est bien la version que le registre et le journal gardent.',
    ar: 'هل هي النسخة المحفوظة فعلا في السجل.',
    en: 'whether this is the version that register and log keep.',
  },
} as const satisfies Record<string, Record<'fr' | 'ar' | 'en', string>>;
