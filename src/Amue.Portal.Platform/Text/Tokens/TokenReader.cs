namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>Takes chunks apart: elisions, compounds, references, numbers.</summary>
internal ref struct TokenReader(ReadOnlySpan<char> text, TextLanguage language, WordTerms terms)
{
    private const int ShortestPiece = 2;
    private const string WholeWord = "aujourd'hui";

    private readonly ReadOnlySpan<char> _text = text;
    private WordTerms _terms = terms;

    public void ReadAll()
    {
        var chunks = new ChunkReader(_text, 0, _text.Length, ChunkTraits.Apostrophe | ChunkTraits.Joiner);
        while (chunks.Read(out var chunk))
        {
            AddChunk(chunk);
        }
    }

    private void AddChunk(Chunk chunk)
    {
        if (!chunk.Has(ChunkTraits.Joiner))
        {
            AddPart(chunk);
            return;
        }

        var start = Elisions.Skip(_text, chunk.Start, chunk.End);
        if (chunk.IsCode)
        {
            AddWhole(start, chunk.End);
        }
        else if (IsDottedAcronym(_text[start..chunk.End]))
        {
            _terms.AddDotted(start, chunk.End - start);
            return;
        }

        var parts = new ChunkReader(_text, start, chunk.End, ChunkTraits.Apostrophe);
        while (parts.Read(out var part))
        {
            AddPart(part);
        }
    }

    private readonly void AddWhole(int start, int end)
    {
        if (end - start <= WordLetters.MaxLength)
        {
            _terms.AddExactly(start, end - start);
        }
    }

    private void AddPart(Chunk part)
    {
        if (part.Has(ChunkTraits.Apostrophe))
        {
            AddElided(part);
        }
        else if (part.Has(ChunkTraits.Digit))
        {
            AddNumber(part);
        }
        else
        {
            _terms.Add(part.Start, part.Length);
        }
    }

    private void AddElided(Chunk part)
    {
        var start = Elisions.Skip(_text, part.Start, part.End);
        var word = _text[start..part.End];
        if (Elisions.IndexOfApostrophe(word) < 0)
        {
            AddPieces(start, part.End, shortest: 1);
        }
        else if (language == TextLanguage.English)
        {
            _terms.Add(start, word.Length);
        }
        else if (word.Length == WholeWord.Length && TextFolding.Fold(word.ToString()) == WholeWord)
        {
            _terms.AddExactly(start, word.Length);
        }
        else if (_terms.AddJoined(start, word.Length))
        {
            AddPieces(start, part.End, ShortestPiece);
        }
    }

    private void AddPieces(int start, int end, int shortest)
    {
        var pieces = new ChunkReader(_text, start, end, ChunkTraits.None);
        while (pieces.Read(out var piece))
        {
            if (piece.Length >= shortest)
            {
                AddPart(piece);
            }
        }
    }

    /// <summary>« 401k » is found by « 401 » too, « SISE2026 » by « SISE ».</summary>
    private void AddNumber(Chunk number)
    {
        _terms.AddExactly(number.Start, number.Length);
        if (!number.Has(ChunkTraits.Letter))
        {
            return;
        }

        var end = number.Start + WordLetters.Cut(_text[number.Start..number.End]).Length;
        var start = number.Start;
        while (start < end)
        {
            var length = RunLength(_text[start..end], out var isDigits);
            if (length >= ShortestPiece)
            {
                AddRun(start, length, isDigits);
            }

            start += length;
        }
    }

    private void AddRun(int start, int length, bool isDigits)
    {
        if (isDigits)
        {
            _terms.AddExactly(start, length);
        }
        else
        {
            _terms.Add(start, length);
        }
    }

    private static int RunLength(ReadOnlySpan<char> text, out bool isDigits)
    {
        isDigits = Characters.KindAt(text, 0, out var length) == CharacterKind.Digit;
        while (length < text.Length && (Characters.KindAt(text, length, out var width) == CharacterKind.Digit) == isDigits)
        {
            length += width;
        }

        return length;
    }

    private static bool IsDottedAcronym(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length % 2 == 0)
        {
            return false;
        }

        for (var i = 0; i < chunk.Length; i++)
        {
            if ((i % 2 == 0 ? CharacterKind.Letter : CharacterKind.Dot) != Characters.KindOf(chunk[i]))
            {
                return false;
            }
        }

        return true;
    }
}
