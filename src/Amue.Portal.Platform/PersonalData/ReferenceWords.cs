using System.Collections.Frozen;

namespace Amue.Portal.Platform.PersonalData;

/// <summary>Words that say that the digits after them number a document, not a telephone.</summary>
internal static class ReferenceWords
{
    private const int Reach = 32;
    private const int MaxWords = 3;

    private static readonly FrozenSet<string> Documents = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "article", "bon", "client", "code", "commande", "compte", "contrat", "demande", "devis", "document", "dossier", "engagement", "facture",
        "fournisseur", "id", "identifiant", "immobilisation", "lot", "marché", "marche", "matricule", "mandat", "order", "otp", "pièce", "piece",
        "ref", "réf", "reference", "référence", "rne", "série", "serie", "siren", "siret", "ticket", "titre", "transaction", "uai");

    private static readonly FrozenSet<string> Telephones = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "appeler", "appelez", "fax", "fixe", "gsm", "joignable", "joindre", "ligne", "mobile", "phone", "portable", "tel", "tél", "telephone", "téléphone");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsDocument = Documents.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsTelephone = Telephones.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The nearest telling word among the three before that place, on the same line, is one of a document.</summary>
    public static bool StandBefore(string text, int start)
    {
        var at = start;
        var first = Math.Max(0, start - Reach);

        for (var words = 0; words < MaxWords; words++)
        {
            while (at > first && !char.IsLetter(text[at - 1]) && text[at - 1] is not ('\n' or '\r'))
            {
                at--;
            }

            var end = at;

            while (at > first && char.IsLetter(text[at - 1]))
            {
                at--;
            }

            var word = text.AsSpan(at, end - at);

            if (word.IsEmpty || IsTelephone.Contains(word))
            {
                return false;
            }

            if (IsDocument.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
