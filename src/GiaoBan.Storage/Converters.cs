using System.Linq.Expressions;
using GiaoBan.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GiaoBan.Storage;

/// <summary>A typed id is stored as the Guid it wraps.</summary>
internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, Wrap)
    where TId : struct, ITypedId
{
    private static readonly Expression<Func<Guid, TId>> Wrap = MakeWrap();

    private static Expression<Func<Guid, TId>> MakeWrap()
    {
        var value = Expression.Parameter(typeof(Guid), "value");
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}

internal static class TypedIdConverter
{
    public static readonly IReadOnlyList<Type> AllIdTypes =
        [.. typeof(ITypedId).Assembly.GetTypes().Where(t => t.IsValueType && t.IsAssignableTo(typeof(ITypedId)))];
}

/// <summary>Instants are UTC everywhere; SQLite gives them back without saying so.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
