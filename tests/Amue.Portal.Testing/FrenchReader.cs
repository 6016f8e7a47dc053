using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Amue.Portal.Testing;

/// <summary>Where no request says otherwise, tests read French, whatever language the test runner speaks.</summary>
internal static class FrenchReader
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The runner sets its own language before any test's code could.")]
    internal static void Read() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
}
