using System.Collections;
using System.Reflection;
using Amue.Portal.Platform.Events;
using Amue.Portal.Web.Hosting;

namespace Amue.Portal.Web.Tests.Events;

public sealed class TheEventsOfEveryModule
{
    private static readonly List<Type> Events = PortalModules.Create().Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsSubclassOf(typeof(PortalEvent)) && !type.IsAbstract)
        .ToList();

    [Fact]
    public void hold_no_text() => Assert.Empty(
        Events.SelectMany(type => Payload(type).Where(property => !IsBare(property.PropertyType)).Select(property => $"{type.Name}.{property.Name}")));

    [Fact]
    public void have_a_stable_name_and_a_version() => Assert.Empty(
        Events.Where(type => type.GetCustomAttribute<EventTypeAttribute>() is not { Version: > 0, Name.Length: > 0 }).Select(type => type.Name));

    [Fact]
    public void share_no_name() => Assert.Empty(
        Events.GroupBy(type => type.GetCustomAttribute<EventTypeAttribute>()?.Name).Where(named => named.Count() > 1).Select(named => named.Key));

    [Fact]
    public void are_found_in_the_platform_and_in_several_modules() => Assert.True(Events.Select(type => type.Assembly).Distinct().Count() >= 3);

    private static PropertyInfo[] Payload(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public);

    /// <summary>An id, an enumeration, a number, a truth value, a moment, or a collection of those.</summary>
    private static bool IsBare(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsEnum || bare == typeof(Guid) || bare == typeof(bool) || bare == typeof(DateTime) || bare == typeof(DateOnly) || bare == typeof(TimeSpan))
        {
            return true;
        }

        if (bare.IsAssignableTo(typeof(IEnumerable)) && bare != typeof(string))
        {
            return IsBare(bare.GetElementType() ?? bare.GetGenericArguments().Single());
        }

        return bare.IsPrimitive && bare != typeof(char) || bare == typeof(decimal);
    }
}
