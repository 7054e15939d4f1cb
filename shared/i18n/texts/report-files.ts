/** The evidence of a report: one file a request, its receipt, and what a phone says while it sends. */
export const reportFileTexts = {
  'evidence-files.title': { fr: 'Pièces du rapport {number}', ar: 'وثائق التقرير رقم {number}' },
  'evidence-files.help': {
    fr: 'Photographiez chaque facture ou reçu, ou choisissez un fichier PDF, JPEG ou PNG de 10 Mo au plus. Chaque pièce reçoit un numéro. Gardez les originaux dix ans.',
    ar: 'المرجو تصوير كل فاتورة أو وصل، أو اختيار ملف من نوع PDF أو JPEG أو PNG لا يتجاوز 10 ميغابايت. تتوصل كل وثيقة برقم. المرجو الاحتفاظ بالأصول عشر سنوات.',
  },
  'evidence-files.narrative': { fr: 'Récit : photos, listes de présence', ar: 'الأنشطة: صور ولوائح الحضور' },
  'evidence-files.spent': { fr: 'Dépensé : {amount}', ar: 'المصروف: {amount}' },
  'evidence-files.camera': { fr: 'Prendre une photo', ar: 'التقاط صورة' },
  'evidence-files.choose': { fr: 'ou choisir un fichier', ar: 'أو اختيار ملف' },
  'evidence-files.add': { fr: 'Ajouter la pièce', ar: 'إضافة الوثيقة' },
  'evidence-files.back': { fr: 'Revenir au rapport', ar: 'الرجوع إلى التقرير' },
  'evidence-files.none': { fr: 'Aucune pièce pour l’instant.', ar: 'لا توجد أي وثيقة حاليا.' },
  'evidence-files.receipt': { fr: 'N° {receipt} · {size} ko', ar: 'رقم {receipt} · {size} كيلوبايت' },
  'evidence-files.remove': { fr: 'Retirer', ar: 'حذف' },
  'evidence-files.remove-named': { fr: 'Retirer la pièce {receipt}', ar: 'حذف الوثيقة رقم {receipt}' },
  'evidence-files.line-unknown': {
    fr: 'Cette ligne n’est pas dans le budget : rechargez la page.',
    ar: 'هذا البند غير موجود في الميزانية: المرجو إعادة تحميل الصفحة.',
  },
  'evidence-files.preparing': { fr: 'Préparation de {name}…', ar: 'جار تحضير {name}…' },
  'evidence-files.sending': {
    fr: 'Envoi de {name}… Encore à envoyer : {left}.',
    ar: 'جار إرسال {name}… ما زال في الانتظار: {left}.',
  },
  'evidence-files.waiting': {
    fr: 'Pas de réseau. Gardées sur cet appareil : {left}. L’envoi reprend tout seul, même si vous fermez la page et la rouvrez.',
    ar: 'لا توجد شبكة. عدد الوثائق المحفوظة في هذا الجهاز: {left}. يُستأنف الإرسال تلقائيا، حتى بعد إغلاق الصفحة وفتحها من جديد.',
  },
  'evidence-files.ended': {
    fr: 'Votre accès a pris fin. Gardées sur cet appareil : {left}. Rouvrez le lien du rapport pour les envoyer.',
    ar: 'انتهت صلاحية دخولكم. عدد الوثائق المحفوظة في هذا الجهاز: {left}. المرجو فتح رابط التقرير من جديد لإرسالها.',
  },
  'evidence-files.sent': { fr: 'Reçu : n° {receipt} ({name}).', ar: 'تم التوصل: رقم {receipt} ({name}).' },
  'evidence-files.refused': { fr: '{name} n’est pas gardé : {why}', ar: 'لم يُحتفظ بالملف {name}: {why}' },
  'evidence-files.all-sent': { fr: 'Tout est envoyé.', ar: 'تم إرسال كل شيء.' },
} as const;
