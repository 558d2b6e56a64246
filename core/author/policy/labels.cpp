#include "author/policy/labels.hpp"

#include <cstddef>

namespace huji {
namespace {

const Labels label_table{
    .all = {{"下面各项都要符合", "下面各項都要符合", "All of these"}},
    .any = {{"下面有一项符合就行", "下面有一項符合就行", "At least one of these"}},
    .none_of = {{"下面每一项都不能有", "下面每一項都不能有", "None of these"}},
    .not_all = {{"下面各项不能同时都有", "下面各項不能同時都有", "Not all of these together"}},
    .not_so = {{"不能是这样：{what}", "不能是這樣：{what}", "Not this: {what}"}},
    .always = {{"没有条件", "沒有條件", "No condition"}},
    .never_by_text = {{"只看文件定不下来，由办理机关决定", "只看文件定不下來，由辦理機關決定",
                       "The document alone never settles this; the office decides"}},
    .any_but = {{"除了{what}，都可以", "除了{what}，都可以", "anything but {what}"}},
    .quoted = {{"“{what}”", "「{what}」", "“{what}”"}},
    .last_or = {{"或", "或", " or "}},
    .comma = {{"、", "、", ", "}},
    .semicolon = {{"；", "；", "; "}},
    .colon = {{"：", "：", ": "}},
    .stop = {{"。", "。", "."}},
    .open_bracket = {{"（", "（", " ("}},
    .close_bracket = {{"）", "）", ")"}},
    .truths = {{Text{{"不符合", "不符合", "not so"}}, Text{{"符合", "符合", "so"}},
                Text{{"还没定", "還沒定", "still open"}}}},
    .verdicts = {{Text{{"不适用", "不適用", "Does not apply"}}, Text{{"可能", "可能", "Possible"}},
                  Text{{"适用", "適用", "Applies"}}, Text{{"还没定", "還沒定", "Still open"}},
                  Text{{"没有生效", "沒有生效", "Not in force"}}}},
    .rests_on = {{"根据", "根據", "from"}},
    .applies_when = {{"这样就适用", "這樣就適用", "It applies if"}},
    .possible_when = {{"这样就可以去问办理机关", "這樣就可以去問辦理機關", "You can ask the office if"}},
    .clash = {{"这些回答对不上：{what}", "這些回答對不上：{what}", "These answers do not fit together: {what}"}},
    .sheet_title = {{"{city}：落户、居住证和农村权利的条件", "{city}：落戶、居住證和農村權利的條件",
                     "{city}: conditions for settling, residence permits and rural rights"}},
    .sheet_about = {{"这张表把文件里的规定逐条列出来，用平常的话写。它帮人看懂规定，能不能办由办理机关决定。",
                     "這張表把文件裡的規定逐條列出來，用平常的話寫。它幫人看懂規定，能不能辦由辦理機關決定。",
                     "This sheet lists what the documents grant, rule by rule, in plain words. It helps people "
                     "understand the rules; the office in charge decides."}},
    .contents = {{"目录", "目錄", "Contents"}},
    .documents = {{"依据的文件", "依據的文件", "The documents behind this"}},
    .document_title = {{"原标题", "原標題", "Original title"}},
    .number = {{"文号", "文號", "Number"}},
    .issuer = {{"发文机关", "發文機關", "Issued by"}},
    .issued = {{"发布日期", "發布日期", "Date of issue"}},
    .effective = {{"施行日期", "施行日期", "In force from"}},
    .ends = {{"终止日期", "終止日期", "In force until"}},
    .link = {{"原文", "原文", "Original"}},
    .notice = {{"怎么看这份文件", "怎麼看這份文件", "How far to trust it"}},
    .not_stated = {{"没有写", "沒有寫", "not stated"}},
    .gives = {{"给什么", "給什麼", "What it gives"}},
    .condition = {{"条件", "條件", "Condition"}},
    .possible_condition = {{"也可能适用的情况", "也可能適用的情況", "When it may apply as well"}},
    .possible_help = {{"文件没有写死。符合下面的条件，就值得去问办理机关。",
                       "文件沒有寫死。符合下面的條件，就值得去問辦理機關。",
                       "The document leaves this open. If the following holds, it is worth asking the office."}},
    .undecided_condition =
        {{"只看文件定不下来。符合下面的条件，就值得去问办理机关。",
          "只看文件定不下來。符合下面的條件，就值得去問辦理機關。",
          "The document alone never settles this. If the following holds, it is worth asking the office."}},
    .certainty = {{"有多确定", "有多確定", "How sure it is"}},
    .clause = {{"依据", "依據", "Source"}},
    .offices = {{"找哪里", "找哪裡", "Where to go"}},
    .papers = {{"带什么", "帶什麼", "What to bring"}},
    .places = {{"户口落在哪里", "戶口落在哪裡", "Where you are registered"}},
    .places_ordered = {{"户口落在哪里（按文件里的顺序）", "戶口落在哪裡（按文件裡的順序）",
                        "Where you are registered (in the document’s order)"}},
    .along = {{"谁能一起", "誰能一起", "Who may come along"}},
    .ask = {{"去问什么", "去問什麼", "What to ask"}},
    .notes = {{"要知道", "要知道", "Good to know"}},
    .national = {{"国家的规定里还有", "國家的規定裡還有", "The national rule says more"}},
    .principles = {{"还有这些原则", "還有這些原則", "Principles to know"}},
    .terms = {{"说法的意思", "說法的意思", "What the words mean"}},
    .terms_help = {{"条件里带下划线的说法，意思写在这里。", "條件裡帶下劃線的說法，意思寫在這裡。",
                    "Words underlined in the conditions are explained here."}},
    .not_modelled = {{"没有列成条件的条款", "沒有列成條件的條款", "Clauses that set no condition"}},
    .not_modelled_help =
        {{"这些条款读过了，对个人没有直接的规定。原因写在旁边。",
          "這些條款讀過了，對個人沒有直接的規定。原因寫在旁邊。",
          "These clauses were read and give an individual nothing directly. The reason stands beside each."}},
    .reading = {{"“你”指要办事的人。", "「你」指要辦事的人。", "“You” is the person whom the rule is about."}},
    .guide_title = {{"{city}落户、居住证和农村权利指南", "{city}落戶、居住證和農村權利指南",
                     "{city}: a guide to settling, residence permits and rural rights"}},
    .guide_about = {{"下面这些文件给个人的每一条规定，这里都用平常的话写出来：要符合什么，去哪里，带什么，依据哪一条。"
                     "能不能办，由办理机关决定。",
                     "下面這些文件給個人的每一條規定，這裡都用平常的話寫出來：要符合什麼，去哪裡，帶什麼，依據哪一條。"
                     "能不能辦，由辦理機關決定。",
                     "Here is every rule that the documents below make for individuals, in plain words: what it takes, "
                     "where to go, what to bring and which clause says so. The office in charge decides."}},
    .guide_description = {{"{city}的落户途径、居住证服务、农村权利和落户后的服务：每一条的条件、去哪里、带什么、依据。",
                           "{city}的落戶途徑、居住證服務、農村權利和落戶後的服務：每一條的條件、去哪裡、帶什麼、依據。",
                           "Ways to settle, permit services, rural rights and services after settling in {city}: the "
                           "condition of each, where to go, what to bring and the clause."}},
    .made_from = {{"按这些文件写成", "按這些文件寫成", "Made from these documents"}},
    .calculate = {{"答几个问题，看哪些和你有关", "答幾個問題，看哪些和你有關",
                   "Answer a few questions to see what concerns you"}},
    .calculate_help = {{"要打开 JavaScript。你的回答只在你的设备上计算，不上传。",
                        "要打開 JavaScript。你的回答只在你的設備上計算，不上傳。",
                        "This needs JavaScript. Your answers are worked out on your own device and are not sent."}},
    .skip = {{"跳到目录", "跳到目錄", "Skip to the contents"}},
    .to_contents = {{"回到目录", "回到目錄", "Back to the contents"}},
    .languages = {{"语言", "語言", "Language"}},
    .elder = {{"长辈版", "長輩版", "Large text"}},
    .other_cities = {{"别的城市", "別的城市", "Other cities"}},
    .brand = {{"落户和居住证自查", "落戶和居住證自查", "Settling and residence permits"}},
    .seal = {{"户籍", "戶籍", "户籍"}},
    .office = {{"这里帮你看懂规定，能不能办由办理机关决定。", "這裡幫你看懂規定，能不能辦由辦理機關決定。",
                "This page helps you understand the rules. The office in charge decides."}},
    .help = {{"想找人问？打政务服务热线", "想找人問？打政務服務熱線", "Want to ask a person? Public service line"}},
    .pause = {{"，", "，", ", "}},
    .in_force_from = {{"{date}起施行", "{date}起施行", "in force from {date}"}},
    .issued_on = {{"{date}发布", "{date}發布", "issued {date}"}},
    .in_force_until = {{"到{date}为止", "到{date}為止", "until {date}"}},
    .undated = {{"文本没有日期", "文本沒有日期", "no date in our copy"}},
    .language = {{"简体", "繁體", "English"}},
    .date = {{"{y}年{m}月{d}日", "{y}年{m}月{d}日", "{d} {m} {y}"}},
    .kinds = {{Text{{"落户途径", "落戶途徑", "Ways to settle"}}, Text{{"居住证服务", "居住證服務", "Permit services"}},
               Text{{"农村权利", "農村權利", "Rural rights"}},
               Text{{"落户后的服务", "落戶後的服務", "Services after settling"}}}},
    .certainties = {{Text{{"文件写得明确。", "文件寫得明確。", "The document says so clearly."}},
                     Text{{"具体怎么办，由另外的文件规定。去之前先问。", "具體怎麼辦，由另外的文件規定。去之前先問。",
                           "Another document sets the details. Ask before you go."}},
                     Text{{"还在探索，一步一步推进，不一定已经能办。", "還在探索，一步一步推進，不一定已經能辦。",
                           "It is being tried out step by step, and may not be there yet."}},
                     Text{{"写的是打算，不一定已经实行。", "寫的是打算，不一定已經實行。",
                           "This is a plan, and may not be in place yet."}}}},
    .yes = {{"是", "是", "Yes"}},
    .no = {{"不是", "不是", "No"}},
    .otherwise = {{"其他", "其他", "Anything else"}},
    .possible_outcome = {{"可能：去问办理机关", "可能：去問辦理機關", "Possible: ask the office"}},
};

/// Of conditions and explanations.
std::vector<Text> condition_labels(const Labels& l) {
    return {l.all,          l.any,           l.none_of,  l.not_all,      l.not_so,        l.always, l.never_by_text,
            l.any_but,      l.quoted,        l.last_or,  l.comma,        l.semicolon,     l.colon,  l.stop,
            l.open_bracket, l.close_bracket, l.rests_on, l.applies_when, l.possible_when, l.clash};
}

/// Of criteria sheets.
std::vector<Text> sheet_labels(const Labels& l) {
    return {l.sheet_title,
            l.sheet_about,
            l.contents,
            l.documents,
            l.document_title,
            l.number,
            l.issuer,
            l.issued,
            l.effective,
            l.ends,
            l.link,
            l.notice,
            l.not_stated,
            l.gives,
            l.condition,
            l.possible_condition,
            l.possible_help,
            l.undecided_condition,
            l.certainty,
            l.clause,
            l.offices,
            l.papers,
            l.places,
            l.places_ordered,
            l.along,
            l.ask,
            l.notes,
            l.national,
            l.principles,
            l.terms,
            l.terms_help,
            l.not_modelled,
            l.not_modelled_help,
            l.reading,
            l.date};
}

/// Of citizens' guides; the seal is a picture that happens to be made of two characters.
std::vector<Text> guide_labels(const Labels& l) {
    return {l.guide_title,   l.guide_about,  l.guide_description,
            l.made_from,     l.calculate,    l.calculate_help,
            l.skip,          l.to_contents,  l.languages,
            l.elder,         l.other_cities, l.brand,
            l.office,        l.help,         l.pause,
            l.in_force_from, l.issued_on,    l.in_force_until,
            l.undated,       l.language};
}

/// Of drawings.
std::vector<Text> drawing_labels(const Labels& l) { return {l.yes, l.no, l.otherwise, l.possible_outcome}; }

}  // namespace

const Labels& labels() { return label_table; }

std::vector<Text> all_labels() {
    const Labels& l = label_table;
    std::vector<Text> all;
    const auto add = [&](const auto& texts) { all.insert(all.end(), texts.begin(), texts.end()); };
    add(condition_labels(l));
    add(sheet_labels(l));
    add(guide_labels(l));
    add(drawing_labels(l));
    add(l.truths);
    add(l.verdicts);
    add(l.kinds);
    add(l.certainties);
    return all;
}

std::string put(std::string words, std::string_view placeholder, std::string_view with) {
    const std::size_t at = words.find(placeholder);
    return at == std::string::npos ? words : words.replace(at, placeholder.size(), with);
}

std::string date_words(std::string_view date, Language language) {
    constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                           "July",    "August",   "September", "October", "November", "December"};
    const auto number = [&](std::size_t at) { return (date[at] - '0') * 10 + (date[at + 1] - '0'); };
    const int month = number(5);
    std::string words = put(label_table.date[language], "{y}", date.substr(0, 4));
    words =
        put(std::move(words), "{m}", language == Language::en ? std::string(months[month - 1]) : std::to_string(month));
    return put(std::move(words), "{d}", std::to_string(number(8)));
}

}  // namespace huji
