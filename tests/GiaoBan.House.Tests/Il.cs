using System.Reflection;
using System.Reflection.Emit;

namespace GiaoBan.House.Tests;

/// <summary>What a compiled method does, step by step; strings and methods are resolved, any other operand is left out.</summary>
internal static class Il
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    public static IEnumerable<MethodBase> MethodsOf(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    public static IEnumerable<(OpCode Code, object? Operand)> StepsOf(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } body) yield break;

        for (var at = 0; at < body.Length;)
        {
            var code = Codes[body[at] is 0xFE ? (short)(0xFE00 | body[at + 1]) : body[at]];
            at += code.Size;
            var operand = code.OperandType switch
            {
                OperandType.InlineString => method.Module.ResolveString(BitConverter.ToInt32(body, at)),
                OperandType.InlineMethod => (object?)method.Module.ResolveMethod(BitConverter.ToInt32(body, at), method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null),
                _ => null,
            };
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(body, at),
                _ => 4,
            };
            yield return (code, operand);
        }
    }
}
