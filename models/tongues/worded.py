"""Vigie's own words in Polish, Turkish, Russian, Arabic, Chinese, Japanese, Korean, Thai."""

from models.tongues.wording import Wording

_MONTHS_PL = (
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada"
    " grudnia"
)
_MONTHS_TR = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"
_MONTHS_RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_MONTHS_AR = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
_MONTHS_TH = (
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
)
_COUNTED = tuple(str(n) for n in range(1, 13))

WORDED = {
    "pl": Wording(
        question="{title}: co robić?",
        asks=r"jak |dlaczego|czy |kiedy|gdzie|ile |co |któr|skąd|po co",
        mark="?",
        months=tuple(_MONTHS_PL.split()),
        date="{day} {month} {year}",
        tickets="Zgłoszenia otrzymane od {since}: {n}",
        customers=", od {n} różnych klientów",
        products="Produkty, których to dotyczy: {names}",
        codes="Wymienione wersje i kody: {names}",
        no_answer="Rozwiązanie nie jest jeszcze znane: prosimy konsultantów o odpowiedź na jedno"
        " z tych zgłoszeń, gdy tylko je znajdą.",
        one_answer="To rozwiązanie pochodzi z jednej odpowiedzi i wymaga jeszcze potwierdzenia.",
        no_agreement="Odpowiedzi różnią się od siebie i żadnego rozwiązania nie potwierdzają"
        " jeszcze dwie z nich: do uzupełnienia.",
        one_answer_here="To rozwiązanie pochodzi z jednej odpowiedzi w tym języku; odpowiedzi w"
        " innych językach (×{n}) nie są z nim porównane: wymaga potwierdzenia.",
        lone_warning="Tylko jedna odpowiedź ostrzega: „{text}” Do sprawdzenia.",
        led_apart="Przed „{step}” każda odpowiedź podaje co innego, do uzupełnienia: „{one}” albo"
        " „{other}”.",
        disputed="Odpowiedzi są sprzeczne, do wyjaśnienia: „{one}” (×{n_one}) albo „{other}”"
        " (×{n_other}).",
        headings={
            "symptom": "Objawy",
            "affected": "Kogo to dotyczy",
            "cause": "Przyczyna",
            "step": "Co zrobić",
            "fallback": "Jeśli to nie wystarczy",
            "not_helping": "Co nie pomaga i czego nie wolno robić",
            "unknown": "Czego jeszcze nie wiadomo",
            "asked_as": "Inne sformułowania pytania",
        },
    ),
    "tr": Wording(
        question="{title}: ne yapabilirim?",
        asks=r"nasıl|neden|niçin|ne |hangi|nerede|kaç|kim|.*\bm[ıiuü](?:y[ıi]m|s[ıi]n[ıi]z)?\Z",
        mark="?",
        months=tuple(_MONTHS_TR.split()),
        date="{day} {month} {year}",
        tickets="Gelen talepler ({since} tarihinden beri): {n}",
        customers=", {n} farklı müşteriden",
        products="İlgili ürünler: {names}",
        codes="Adı geçen sürümler ve kodlar: {names}",
        no_answer="Çözüm henüz bilinmiyor: temsilciler, bir çözüm bulur bulmaz lütfen bu"
        " taleplerden birini yanıtlayın.",
        one_answer="Bu çözüm tek bir yanıttan geliyor; doğrulanması gerekiyor.",
        no_agreement="Yanıtlar birbirinden farklı ve henüz hiçbir çözüm iki yanıtla"
        " doğrulanmadı: tamamlanacak.",
        one_answer_here="Bu çözüm bu dildeki tek bir yanıttan geliyor; diğer dillerdekiler (×{n})"
        " onunla karşılaştırılmadı: doğrulanması gerekiyor.",
        lone_warning="Yalnızca bir yanıt uyarıyor: “{text}” Kontrol edilmeli.",
        led_apart="“{step}” adımından önce her yanıt başka bir şey istiyor, tamamlanmalı: “{one}”"
        " veya “{other}”.",
        disputed="Yanıtlar çelişiyor, açıklığa kavuşturulmalı: “{one}” (×{n_one}) veya “{other}”"
        " (×{n_other}).",
        headings={
            "symptom": "Belirtiler",
            "affected": "Kimler etkileniyor",
            "cause": "Neden",
            "step": "Ne yapmalı",
            "fallback": "Bu yeterli olmazsa",
            "not_helping": "İşe yaramayan ve yapılmaması gerekenler",
            "unknown": "Henüz bilinmeyenler",
            "asked_as": "Şöyle de soruluyor",
        },
    ),
    "ru": Wording(
        question="{title}: что делать?",
        asks=r"как |почему|что |где|когда|сколько|можно"
        r" ли|как(?:ой|ая|ие|ое)\b|кто|зачем|куда|.*\bли\b",
        mark="?",
        months=tuple(_MONTHS_RU.split()),
        date="{day} {month} {year} г.",
        tickets="Обращения, полученные с {since}: {n}",
        customers=", от разных клиентов: {n}",
        products="Какие продукты затронуты: {names}",
        codes="Упомянутые версии и коды: {names}",
        no_answer="Решение пока неизвестно: просим специалистов ответить на одно из этих"
        " обращений, как только оно найдётся.",
        one_answer="Это решение взято из одного ответа и ещё требует подтверждения.",
        no_agreement="Ответы расходятся, и ни одно решение пока не подтверждено двумя ответами:"
        " требуется дополнить.",
        one_answer_here="Это решение взято из одного ответа на этом языке; ответы на других языках"
        " (×{n}) с ним не сравнивались: требует подтверждения.",
        lone_warning="Предупреждает только один ответ: «{text}» Проверьте.",
        led_apart="Перед «{step}» каждый ответ называет другое, нужно дополнить: «{one}» или"
        " «{other}».",
        disputed="Ответы противоречат друг другу, нужно уточнить: «{one}» (×{n_one}) или"
        " «{other}» (×{n_other}).",
        headings={
            "symptom": "Признаки",
            "affected": "Кого это касается",
            "cause": "Причина",
            "step": "Что делать",
            "fallback": "Если этого недостаточно",
            "not_helping": "Что не помогает и чего делать нельзя",
            "unknown": "Что пока неизвестно",
            "asked_as": "Об этом спрашивают и так",
        },
    ),
    "ar": Wording(
        question="{title}: ماذا أفعل؟",
        asks=r"كيف|لماذا|ما |ماذا|هل |أين|متى|كم |أي |من ",
        mark="؟",
        months=tuple(_MONTHS_AR.split()),
        date="{day} {month} {year}",
        tickets="الطلبات الواردة منذ {since}: {n}",
        customers="، من {n} عملاء مختلفين",
        products="المنتجات المعنية: {names}",
        codes="الإصدارات والرموز المذكورة: {names}",
        no_answer="الحل غير معروف بعد: يرجى من الموظفين الرد على أحد هذه الطلبات حالما يتوفر حل.",
        one_answer="هذا الحل مأخوذ من رد واحد فقط ويحتاج إلى تأكيد.",
        no_agreement="تختلف الردود ولم يؤكد ردّان أي حل بعد: بحاجة إلى استكمال.",
        one_answer_here="هذا الحل مأخوذ من رد واحد بهذه اللغة؛ والردود باللغات الأخرى (×{n}) لم"
        " تقارن به: يحتاج إلى تأكيد.",
        lone_warning="رد واحد فقط يحذر: «{text}» يرجى التحقق.",
        led_apart="قبل «{step}» يطلب كل رد شيئًا آخر، ويحتاج إلى استكمال: «{one}» أو «{other}».",
        disputed="الردود متناقضة وتحتاج إلى توضيح: «{one}» (×{n_one}) أو «{other}» (×{n_other}).",
        headings={
            "symptom": "الأعراض",
            "affected": "من المتأثرون",
            "cause": "السبب",
            "step": "ما العمل",
            "fallback": "إذا لم يكن ذلك كافياً",
            "not_helping": "ما لا يفيد وما لا يجب فعله",
            "unknown": "ما لا يُعرف بعد",
            "asked_as": "يُسأل عنه أيضاً هكذا",
        },
    ),
    "zh": Wording(
        question="{title}，怎么办？",
        asks=r"如何|怎么|怎样|为什么|为何|什么|哪|多久|多少|能不能|是否|可以|怎麼|為什麼|什麼|.*(?:吗|嗎|呢|怎么办|怎麼辦)\Z",
        mark="？",
        months=tuple(f"{n}月" for n in _COUNTED),
        date="{year}年{month}{day}日",
        tickets="收到的请求（自{since}起）：{n}件",
        customers="，来自{n}位不同客户",
        products="涉及的产品：{names}",
        codes="提到的版本和代码：{names}",
        no_answer="解决办法尚不清楚：请客服人员找到办法后尽快回复其中一个请求。",
        one_answer="该办法仅来自一条回复，有待确认。",
        no_agreement="各条回复不一致，还没有任何办法得到两条回复的确认：有待补充。",
        one_answer_here="该办法仅来自一条本语言的回复；其他语言的回复（×{n}）未与之比较：有待确认。",
        lone_warning="仅一条回复提醒：“{text}”有待核实。",
        led_apart="在“{step}”之前，各回复要求不同，有待补充：“{one}”或“{other}”。",
        disputed="回复相互矛盾，有待核实：“{one}”（×{n_one}）或“{other}”（×{n_other}）。",
        headings={
            "symptom": "症状",
            "affected": "受影响范围",
            "cause": "原因",
            "step": "解决步骤",
            "fallback": "如果仍未解决",
            "not_helping": "无效的方法和不应做的事",
            "unknown": "尚不清楚之处",
            "asked_as": "其他问法",
        },
        stop="。",
    ),
    "ja": Wording(
        question="{title}。どうすればよいですか？",
        asks=r"どう|なぜ|何|いつ|どこ|どの|いくら|.*(?:ですか|ますか|でしょうか|方法は?)\Z",
        mark="？",
        months=tuple(f"{n}月" for n in _COUNTED),
        date="{year}年{month}{day}日",
        tickets="お問い合わせ（{since}以降）：{n}件",
        customers="、お客様{n}名",
        products="対象製品：{names}",
        codes="記載のあるバージョンとコード：{names}",
        no_answer="解決方法はまだ分かっていません。担当者は、分かり次第いずれかのお問い合わせに回答してください。",
        one_answer="この解決方法は1件の回答のみに基づくため、確認が必要です。",
        no_agreement="回答内容が異なり、2件の回答で確認された解決方法はまだありません。補足が必要です。",
        one_answer_here="この解決方法はこの言語の1件の回答のみに基づきます。"
        "他の言語の回答（×{n}）とは比較していません。確認が必要です。",
        lone_warning="1件の回答のみが注意しています：「{text}」確認が必要です。",
        led_apart="「{step}」の前に求める操作が回答ごとに異なるため、補足が必要です：「{one}」または「{other}」。",
        disputed="回答が矛盾しているため、確認が必要です：「{one}」（×{n_one}）または「{other}」（×{n_other}）。",
        headings={
            "symptom": "症状",
            "affected": "対象",
            "cause": "原因",
            "step": "対処方法",
            "fallback": "それでも解決しない場合",
            "not_helping": "効果のない方法と、してはいけないこと",
            "unknown": "まだ分かっていないこと",
            "asked_as": "ほかの質問例",
        },
        stop="。",
    ),
    "ko": Wording(
        question="{title}. 어떻게 해야 하나요?",
        asks=r"어떻게|왜|무엇|언제|어디|어느|어떤|몇|.*(?:나요|까요|가요|습니까)\Z",
        mark="?",
        months=tuple(f"{n}월" for n in _COUNTED),
        date="{year}년 {month} {day}일",
        tickets="접수된 문의({since} 이후): {n}건",
        customers=", 서로 다른 고객 {n}명",
        products="해당 제품: {names}",
        codes="언급된 버전과 코드: {names}",
        no_answer="해결 방법이 아직 알려지지 않았습니다. 상담원은 방법을 찾는 대로 이 문의 중"
        " 하나에 답변해 주세요.",
        one_answer="이 해결 방법은 답변 하나에만 근거하므로 확인이 필요합니다.",
        no_agreement="답변이 서로 다르며 두 개의 답변으로 확인된 해결 방법이 아직 없습니다."
        " 보완이 필요합니다.",
        one_answer_here="이 해결 방법은 이 언어로 된 답변 하나에만 근거하며 다른 언어의"
        " 답변(×{n})과는 비교하지 않았습니다. 확인이 필요합니다.",
        lone_warning="답변 하나만 경고합니다: “{text}” 확인이 필요합니다.",
        led_apart="“{step}” 전에 답변마다 다른 조치를 요구하여 보완이 필요합니다: “{one}” 또는"
        " “{other}”.",
        disputed="답변이 서로 모순되어 확인이 필요합니다: “{one}”(×{n_one}) 또는"
        " “{other}”(×{n_other}).",
        headings={
            "symptom": "증상",
            "affected": "대상",
            "cause": "원인",
            "step": "해결 방법",
            "fallback": "그래도 해결되지 않으면",
            "not_helping": "도움이 되지 않는 방법과 하면 안 되는 일",
            "unknown": "아직 알려지지 않은 점",
            "asked_as": "다른 질문 방식",
        },
    ),
    "th": Wording(
        question="{title} ต้องทำอย่างไร",
        asks=r"ทำไม|อย่างไร|ทำอย่างไร|เมื่อไร|ที่ไหน|อะไร|.*(?:ไหม|หรือไม่|อย่างไร|ทำไม|อะไร|เท่าไร)\Z",
        mark="",
        months=tuple(_MONTHS_TH.split()),
        date="{day} {month} {year}",
        tickets="คำขอที่ได้รับตั้งแต่ {since}: {n}",
        customers=" จากลูกค้า {n} ราย",
        products="ผลิตภัณฑ์ที่เกี่ยวข้อง: {names}",
        codes="เวอร์ชันและรหัสที่กล่าวถึง: {names}",
        no_answer="ยังไม่ทราบวิธีแก้ไข ขอให้เจ้าหน้าที่ตอบคำขอใดคำขอหนึ่งทันทีที่ทราบวิธี",
        one_answer="วิธีแก้ไขนี้มาจากคำตอบเดียวและยังต้องยืนยัน",
        no_agreement="คำตอบแตกต่างกัน และยังไม่มีวิธีใดที่ยืนยันด้วยสองคำตอบ ต้องเพิ่มเติม",
        one_answer_here="วิธีแก้ไขนี้มาจากคำตอบเดียวในภาษานี้ คำตอบในภาษาอื่น (×{n})"
        " ไม่ได้นำมาเปรียบเทียบ ยังต้องยืนยัน",
        lone_warning="มีเพียงคำตอบเดียวที่เตือน: “{text}” ต้องตรวจสอบ",
        led_apart="ก่อน “{step}” คำตอบแต่ละรายการให้ทำต่างกัน ต้องเพิ่มเติม: “{one}” หรือ “{other}”",
        disputed="คำตอบขัดแย้งกัน ต้องตรวจสอบ: “{one}” (×{n_one}) หรือ “{other}” (×{n_other})",
        headings={
            "symptom": "อาการ",
            "affected": "ใครได้รับผลกระทบ",
            "cause": "สาเหตุ",
            "step": "วิธีแก้ไข",
            "fallback": "หากยังไม่หาย",
            "not_helping": "สิ่งที่ไม่ช่วยและสิ่งที่ห้ามทำ",
            "unknown": "สิ่งที่ยังไม่ทราบ",
            "asked_as": "คำถามแบบอื่น",
        },
        stop="",
    ),
}
