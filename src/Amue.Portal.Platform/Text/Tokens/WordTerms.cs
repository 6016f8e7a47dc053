using Amue.Portal.Platform.Text.StopWords;

namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>Turns words into terms: stop words left out, the others stemmed and folded; or every word folded only.</summary>
internal ref struct WordTerms(
    ReadOnlySpan<char> text, TextLanguage language, TermForm form, List<Token> tokens, Span<char> letters, Beginnings? wanted)
{
    public const int BufferLength = WordLetters.MaxLength * 2;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _letters = letters;
    private readonly StopWordList _stopWords = StopWordList.Of(language);
    private readonly KnownTerms _known = KnownTerms.Of(language);
    private bool? _shouted;

    public void Add(int start, int length)
    {
        var word = WordLetters.Cut(_text.Slice(start, length));
        if (wanted?.MayBe(word) == false)
        {
            return;
        }

        var count = WordLetters.Lower(word, _letters);
        if (form == TermForm.Word)
        {
            Emit(start, word.Length, count);
        }
        else if (Capitals.AreAll(word) && IsAcronym(word, start))
        {
            EmitAcronym(start, word.Length, count);
        }
        else if (TermOf(count) is { Length: > 0 } term)
        {
            tokens.Add(new Token(term, start, word.Length));
        }
    }

    /// <summary>As it is written: numbers, references, « aujourd'hui ».</summary>
    public readonly void AddExactly(int start, int length)
    {
        var word = WordLetters.Cut(_text.Slice(start, length));
        Emit(start, word.Length, WordLetters.Lower(word, _letters));
    }

    /// <summary>« S.I.S.E. » is the same word as « SISE ».</summary>
    public readonly void AddDotted(int start, int length)
    {
        var word = WordLetters.Cut(_text.Slice(start, length));
        var count = Remove('.', WordLetters.Lower(word, _letters));
        if (form == TermForm.Word)
        {
            Emit(start, word.Length, count);
        }
        else
        {
            EmitAcronym(start, word.Length, count);
        }
    }

    /// <summary>« prud'hommes » is found as « prudhommes »; false for a stop word such as « quelqu'un ».</summary>
    public readonly bool AddJoined(int start, int length)
    {
        var word = WordLetters.Cut(_text.Slice(start, length));
        var count = WordLetters.Lower(word, _letters);
        if (form == TermForm.Stem && _stopWords.Contains(_letters[..count]))
        {
            return false;
        }

        count = Remove('\'', count);
        Emit(start, word.Length, form == TermForm.Stem ? Stem(count) : count);
        return true;
    }

    private readonly void Emit(int start, int length, int count)
    {
        var term = WordLetters.ToTerm(_letters[..count]);
        if (term.Length > 0)
        {
            tokens.Add(new Token(term, start, length));
        }
    }

    /// <summary>Both as written and stemmed, since « sise » may be typed for « SISE ».</summary>
    private readonly void EmitAcronym(int start, int length, int count)
    {
        var word = TextFolding.Fold(_letters[..count].ToString());
        tokens.Add(new Token(word, start, length));
        if (_stopWords.Contains(_letters[..count]))
        {
            return;
        }

        var stem = WordLetters.ToTerm(_letters[..Stem(count)]);
        if (stem != word)
        {
            tokens.Add(new Token(stem, start, length));
        }
    }

    /// <summary>The term of the word in the buffer; empty for a stop word.</summary>
    private readonly string TermOf(int count)
    {
        if (_known.Find(_letters[..count]) is { } known)
        {
            return known;
        }

        var word = new string(_letters[..count]);
        var term = _stopWords.Contains(word) ? "" : WordLetters.ToTerm(_letters[..Stem(count)]);
        _known.Add(word, term);
        return term;
    }

    private bool IsAcronym(ReadOnlySpan<char> word, int start)
    {
        if (word.Length == 1 && (!Capitals.IsInsideSentence(_text, start) || (language == TextLanguage.English && word[0] == 'I')))
        {
            return false;
        }

        return !(_shouted ??= Capitals.AreShouted(_text));
    }

    private readonly int Stem(int count)
    {
        if (language == TextLanguage.English)
        {
            return EnglishStemmer.Stem(_letters, count);
        }

        MissingAccents.Restore(_letters[..count]);
        return FrenchStemmer.Stem(_letters, count);
    }

    private readonly int Remove(char removed, int count)
    {
        var kept = 0;
        foreach (var letter in _letters[..count])
        {
            if (letter != removed)
            {
                _letters[kept++] = letter;
            }
        }

        return kept;
    }
}
