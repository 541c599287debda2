// The subset of FEEL (DMN 1.5, clause 10.3) in which provisions are written.
//
// Every binary operator is a loop and not a left recursion, so that a long sum costs no stack.
// What can nest goes through the rule `expression`, which counts its depth.
grammar Feel;

@parser::members {
private int depth;

/** Deepest nesting of expressions that is read. */
public static final int DEEPEST = 100;

private void enter() {
  if (++depth > DEEPEST) {
    throw new TooDeep(getCurrentToken());
  }
}

/** The refusal of a formula that nests deeper than is read. */
public static final class TooDeep extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int offset;

  TooDeep(Token token) {
    super(null, null, false, false);
    this.offset = token.getStartIndex();
  }

  /** Where in the text the limit was passed, in code points. */
  public int offset() {
    return offset;
  }
}
}

formula : expression EOF ;

expression
@init { enter(); }
@after { depth--; }
  : conjunction ('or' conjunction)*
  ;

conjunction : comparison ('and' comparison)* ;

comparison
  : additive
    ( relation additive
    | 'between' additive 'and' additive
    | 'in' tests
    )?
  ;

relation : '=' | '!=' | '<' | '<=' | '>' | '>=' ;

tests
  : test
  | '(' within (',' within)* ')'
  ;

test
  : relation additive
  | interval
  | additive
  ;

// Between brackets, a test is any expression, and a relation may have brackets of its own.
within
  : relation additive
  | '(' relation additive ')'
  | interval
  | expression
  ;

interval : open=('[' | '(' | ']') additive '..' additive close=(']' | ')' | '[') ;

additive : multiplicative (('+' | '-') multiplicative)* ;

multiplicative : power (('*' | '/') power)* ;

power : unary ('**' unary)* ;

unary : '-'* postfix ;

postfix : primary selector* ;

selector
  : '[' expression ']'
  | '.' name
  ;

primary
  : NUMBER                                                      # number
  | STRING                                                      # text
  | ('true' | 'false')                                          # truth
  | 'null'                                                      # nothing
  | '@' STRING                                                  # temporal
  | words ('(' (argument (',' argument)*)? ')')?                # reference
  | '(' expression ')'                                          # group
  | '[' (expression (',' expression)*)? ']'                     # list
  | '{' (entry (',' entry)*)? '}'                               # context
  | 'if' expression 'then' expression 'else' expression         # conditional
  | 'for' binding (',' binding)* 'return' expression            # iteration
  | ('some' | 'every') binding (',' binding)* 'satisfies' expression  # quantified
  | 'function' '(' (name (',' name)*)? ')' expression           # lambda
  | 'function'                                                  # functionAsName
  ;

// A name, or the words of a function such as `list contains`; which, the reader decides.
words : NAME+ | YEARS_AND_MONTHS_DURATION ;

argument : expression (':' expression)? ;

entry : (name | STRING) ':' expression ;

binding : name 'in' expression ('..' expression)? ;

name : NAME ;

YEARS_AND_MONTHS_DURATION : 'years' WS 'and' WS 'months' WS 'duration' ;

NUMBER : (DIGITS ('.' DIGITS)? | '.' DIGITS) ([eE] [+-]? DIGITS)? ;

STRING : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;

NAME : [\p{L}_] [\p{L}\p{M}\p{Nd}_]* ;

SPACE : WS -> skip ;
LINE_COMMENT : '//' ~[\r\n]* -> skip ;
COMMENT : '/*' .*? '*/' -> skip ;

// Whatever else there is becomes a token, so that the parser reports it with its place.
UNEXPECTED : . ;

fragment DIGITS : [0-9]+ ;
fragment WS : [ \t\r\n\f\u00A0\u3000]+ ;
