namespace Amue.Portal.Platform.Text.Stemming.French;

/// <summary>Endings that uncover another one: « prob-abil-ité », « communi-c-ation », « admin-istr-at-if ».</summary>
internal static class StandardSuffixRest
{
    public static bool RemoveAfterAtion(ref StemmedWord word, int length)
    {
        if (!word.InR2(length))
        {
            return false;
        }

        word.Drop(length);
        if (word.EndsWith("ic"))
        {
            DropInR2OrReplace(ref word, 2, "iqU");
        }

        return true;
    }

    public static bool RemoveAfterEment(ref StemmedWord word, int length)
    {
        if (!word.InRV(length))
        {
            return false;
        }

        word.Drop(length);
        if (word.EndsWith("iv"))
        {
            if (TryDropInR2(ref word, "iv"))
            {
                TryDropInR2(ref word, "at");
            }
        }
        else if (word.EndsWith("eus"))
        {
            ReplaceEuse(ref word, 3);
        }
        else if (word.EndsWith("ièr") || word.EndsWith("Ièr"))
        {
            if (word.InRV(3))
            {
                word.Replace(3, "i");
            }
        }
        else if (!TryDropInR2(ref word, "abl"))
        {
            TryDropInR2(ref word, "iqU");
        }

        return true;
    }

    public static bool RemoveAfterIte(ref StemmedWord word, int length)
    {
        if (!word.InR2(length))
        {
            return false;
        }

        word.Drop(length);
        if (word.EndsWith("abil"))
        {
            DropInR2OrReplace(ref word, 4, "abl");
        }
        else if (word.EndsWith("ic"))
        {
            DropInR2OrReplace(ref word, 2, "iqU");
        }
        else
        {
            TryDropInR2(ref word, "iv");
        }

        return true;
    }

    public static bool RemoveAfterIf(ref StemmedWord word, int length)
    {
        if (!word.InR2(length))
        {
            return false;
        }

        word.Drop(length);
        if (TryDropInR2(ref word, "at") && word.EndsWith("ic"))
        {
            DropInR2OrReplace(ref word, 2, "iqU");
        }

        return true;
    }

    public static bool ReplaceEuse(ref StemmedWord word, int length)
    {
        if (word.InR2(length))
        {
            word.Drop(length);
            return true;
        }

        if (word.InR1(length))
        {
            word.Replace(length, "eux");
            return true;
        }

        return false;
    }

    private static bool TryDropInR2(ref StemmedWord word, string ending)
    {
        if (!word.EndsWith(ending) || !word.InR2(ending.Length))
        {
            return false;
        }

        word.Drop(ending.Length);
        return true;
    }

    private static void DropInR2OrReplace(ref StemmedWord word, int length, string replacement) =>
        word.Replace(length, word.InR2(length) ? "" : replacement);
}
