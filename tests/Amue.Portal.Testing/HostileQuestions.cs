namespace Amue.Portal.Testing;

/// <summary>What nobody types who looks for an answer: too long, unbalanced, in the syntax of an index or of a database, broken text.</summary>
public static class HostileQuestions
{
    /// <summary>By what each is.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["100 kB of one word"] = new('a', 100_000),
        ["100 kB of words"] = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => "mot" + i)),
        ["10,000 quotes"] = new('"', 10_000),
        ["10,000 apostrophes"] = new('\'', 10_000),
        ["10,000 brackets"] = new('(', 10_000),
        ["10,000 hyphens"] = string.Concat(Enumerable.Repeat("a-", 10_000)),
        ["quoted quotes"] = "\"recette\" \"\" \" OR \"",
        ["a null character"] = "rece\0tte",
        ["only null characters"] = "\0\0\0",
        ["a high surrogate alone"] = "recette \ud83d fin",
        ["a low surrogate alone"] = "\udc00recette",
        ["surrogates the wrong way round"] = "\udc00\ud83d",
        ["a pair cut by the limit"] = new string('a', 3_999) + "\ud83d\ude00",
        ["emoji"] = "🧾🧾 recette 👩‍💻",
        ["marks of direction"] = "\u202erecette\u202c \u200f\u200e\u2066",
        ["zero width"] = "re\u200bcet\u200dte\ufeff",
        ["combining accents"] = "e" + new string('\u0301', 5_000),
        ["operators"] = "recette AND OR NOT NEAR",
        ["near"] = "NEAR(recette titre, 5)",
        ["an open near"] = "NEAR(",
        ["a star"] = "*",
        ["a prefix"] = "rec*",
        ["a column"] = "title:recette",
        ["an unknown column"] = "nowhere:recette",
        ["a column filter"] = "{title body} : recette",
        ["an exclusion"] = "- title:recette",
        ["a caret"] = "^recette",
        ["10,000 exclusions"] = string.Concat(Enumerable.Repeat("-recette ", 10_000)),
        ["10,000 fields"] = string.Concat(Enumerable.Repeat("produit:sifac ", 10_000)),
        ["open guillemets"] = string.Concat(Enumerable.Repeat("« ", 10_000)),
        ["misspelt words"] = string.Concat(Enumerable.Repeat("recettte rapprochementt ", 100)),
        ["a plus"] = "recette + titre",
        ["SQL"] = "'; DROP TABLE items; --",
        ["more SQL"] = "\" UNION SELECT value FROM meta --",
        ["a parameter"] = "$match @p0 :x ?1",
        ["percent and underscore"] = "%_%",
        ["backslashes"] = "\\\\\\\"\\",
        ["line ends"] = "\r\n\r\n\t\v\f",
        ["control characters"] = new(Enumerable.Range(0, 32).Select(c => (char)c).ToArray()),
        ["markup"] = "<script>alert(1)</script> &amp; </mark>",
        ["wide letters"] = "ｒｅｃｅｔｔｅ",
        ["ligatures"] = "ﬁﬂﬃ œ æ ß ﷺ",
    };
}
