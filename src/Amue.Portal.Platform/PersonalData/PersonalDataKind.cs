namespace Amue.Portal.Platform.PersonalData;

public enum PersonalDataKind
{
    /// <summary>Social security number (numéro d'inscription au répertoire).</summary>
    Nir,

    /// <summary>Bank account of the single euro payments area.</summary>
    Iban,

    /// <summary>National student number (identifiant national étudiant).</summary>
    Ine,

    /// <summary>French telephone number, mainland or overseas.</summary>
    Phone,

    Email,
}
