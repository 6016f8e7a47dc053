namespace Amue.Portal.Platform.Text.Stemming.French;

/// <summary>What a standard ending becomes, named after the family of endings it is about.</summary>
internal enum StandardSuffixRule
{
    Ance,
    Ation,
    Logie,
    Ution,
    Ence,
    Ement,
    Ite,
    If,
    Eaux,
    Aux,
    Oux,
    Euse,
    Issement,
    Amment,
    Emment,
    Ment,
}
