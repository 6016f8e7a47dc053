namespace Amue.Portal.Platform.Text.Stemming.French;

/// <summary>
/// Capitals mark the letters that count as consonants: u and i between vowels, y beside a vowel, u after q;
/// ë and ï become He and Hi, so that an ending never swallows a vowel pronounced apart.
/// </summary>
internal static class FrenchMarks
{
    public static void Write(ref StemmedWord word)
    {
        var letters = word.Buffer[..word.Length];
        var apart = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] is 'ë' or 'ï')
            {
                apart++;
            }

            MarkAt(letters, i);
        }

        if (apart > 0)
        {
            Spell(ref word, word.Length + apart);
        }
    }

    public static void Erase(ref StemmedWord word)
    {
        var letters = word.Buffer[..word.Length];
        var kept = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] != 'H')
            {
                letters[kept++] = Unmarked(letters[i]);
                continue;
            }

            var next = i + 1 < letters.Length ? letters[i + 1] : '\0';
            if (next is 'e' or 'i')
            {
                letters[kept++] = next == 'e' ? 'ë' : 'ï';
                i++;
            }
        }

        word.Resize(kept);
    }

    private static void MarkAt(Span<char> letters, int i)
    {
        if (i + 1 == letters.Length)
        {
            return;
        }

        ref var next = ref letters[i + 1];
        if (FrenchLetters.IsVowel(letters[i]))
        {
            var beforeVowel = i + 2 < letters.Length && FrenchLetters.IsVowel(letters[i + 2]);
            next = next switch
            {
                'u' when beforeVowel => 'U',
                'i' when beforeVowel => 'I',
                'y' => 'Y',
                _ => next,
            };
        }

        if (letters[i] == 'y' && FrenchLetters.IsVowel(next))
        {
            letters[i] = 'Y';
        }
        else if (letters[i] == 'q' && next == 'u')
        {
            next = 'U';
        }
    }

    private static void Spell(ref StemmedWord word, int length)
    {
        var buffer = word.Buffer;
        var to = length;
        for (var from = word.Length - 1; from >= 0; from--)
        {
            switch (buffer[from])
            {
                case 'ë':
                    buffer[--to] = 'e';
                    buffer[--to] = 'H';
                    break;
                case 'ï':
                    buffer[--to] = 'i';
                    buffer[--to] = 'H';
                    break;
                default:
                    buffer[--to] = buffer[from];
                    break;
            }
        }

        word.Resize(length);
    }

    private static char Unmarked(char letter) => letter switch
    {
        'I' => 'i',
        'U' => 'u',
        'Y' => 'y',
        _ => letter,
    };
}
